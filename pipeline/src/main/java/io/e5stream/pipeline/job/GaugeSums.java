package io.e5stream.pipeline.job;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * Sums gauges over operators and subtasks by what they count. A gauge's last value is kept when its
 * task ends; a restarted task replaces it by the restored one. Thread-safe.
 *
 * @param <K> what is counted
 */
final class GaugeSums<K> {

  /** One gauge: the count of one thing in one subtask of one operator. */
  private record Source<K>(String operator, String subtask, K counted) {}

  private final Map<Source<K>, Gauge<?>> live = new ConcurrentHashMap<>();
  private final Map<Source<K>, Long> ended = new ConcurrentHashMap<>();

  void add(MetricGroup group, K counted, Gauge<?> gauge) {
    live.put(source(group, counted), gauge);
  }

  void remove(MetricGroup group, K counted, Gauge<?> gauge) {
    Source<K> source = source(group, counted);
    if (live.remove(source, gauge)) {
      ended.put(source, value(gauge));
    }
  }

  private Source<K> source(MetricGroup group, K counted) {
    Map<String, String> variables = group.getAllVariables();
    return new Source<>(variables.get("<operator_id>"), variables.get("<subtask_index>"), counted);
  }

  /** The sums as they stand, of what was counted at all. */
  Map<K, Long> totals() {
    Map<Source<K>, Long> counts = new HashMap<>(ended);
    live.forEach((source, gauge) -> counts.put(source, value(gauge)));
    Map<K, Long> totals = new HashMap<>();
    counts.forEach((source, count) -> totals.merge(source.counted(), count, Long::sum));
    return totals;
  }

  private static long value(Gauge<?> gauge) {
    return ((Number) gauge.getValue()).longValue();
  }

  void clear() {
    live.clear();
    ended.clear();
  }
}
