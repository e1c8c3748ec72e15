package io.e5stream.pipeline.index;

import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Sums the outcome counts of a job that runs in this JVM, for the summary that the command prints.
 *
 * <p>The operators expose their checkpointed counts as metrics, one gauge per outcome in the group
 * {@code outcomes}. A gauge's last value is kept when its task ends; a restarted task replaces it
 * by the restored one.
 */
public final class OutcomeReporter implements MetricReporter, MetricReporterFactory {

  /** The metric group of outcome gauges. */
  public static final String GROUP = OutcomeCounts.METRIC_GROUP;

  /** One gauge: the count of an outcome in one subtask of one operator. */
  private record Source(String operator, String subtask, Outcome outcome) {}

  /**
   * Static, because Flink makes the reporter: at most one job runs in a command's JVM at a time.
   */
  private static final Map<Source, Gauge<?>> LIVE = new ConcurrentHashMap<>();

  private static final Map<Source, Long> ENDED = new ConcurrentHashMap<>();

  /** Has Flink load this reporter. */
  static void register(Configuration configuration) {
    MetricOptions.forReporter(configuration, "outcomes")
        .set(MetricOptions.REPORTER_FACTORY_CLASS, OutcomeReporter.class.getName());
  }

  /** Forgets what earlier jobs in this JVM counted. */
  static void reset() {
    LIVE.clear();
    ENDED.clear();
  }

  /** The counts as they stand, zero for outcomes that did not occur. */
  static Map<Outcome, Long> totals() {
    Map<Source, Long> counts = new java.util.HashMap<>(ENDED);
    LIVE.forEach((source, gauge) -> counts.put(source, ((Number) gauge.getValue()).longValue()));
    Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      totals.put(outcome, 0L);
    }
    counts.forEach((source, count) -> totals.merge(source.outcome(), count, Long::sum));
    return totals;
  }

  @Override
  public MetricReporter createMetricReporter(java.util.Properties properties) {
    return this;
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    Source source = source(name, group);
    if (source != null && metric instanceof Gauge<?> gauge) {
      LIVE.put(source, gauge);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    Source source = source(name, group);
    if (source != null && metric instanceof Gauge<?> gauge && LIVE.remove(source, gauge)) {
      ENDED.put(source, ((Number) gauge.getValue()).longValue());
    }
  }

  private static Source source(String name, MetricGroup group) {
    String identifier = group.getMetricIdentifier(name);
    if (!identifier.endsWith("." + GROUP + "." + name)) {
      return null;
    }
    for (Outcome outcome : Outcome.values()) {
      if (outcome.label().equals(name)) {
        Map<String, String> variables = group.getAllVariables();
        return new Source(
            variables.get("<operator_id>"), variables.get("<subtask_index>"), outcome);
      }
    }
    return null;
  }
}
