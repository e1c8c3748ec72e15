package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class GaugeSumsTest {

  private final GaugeSums<String> sums = new GaugeSums<>();

  @Test
  void addsUpSubtasksAndOperatorsByWhatTheyCount() {
    sums.add(task("map", 0), "read", gauge(1));
    sums.add(task("map", 1), "read", gauge(20));
    sums.add(task("filter", 0), "read", gauge(300));
    sums.add(task("map", 0), "dead", gauge(4000));

    assertThat(sums.totals()).isEqualTo(Map.of("read", 321L, "dead", 4000L));
  }

  @Test
  void readsAGaugeWhenAsked() {
    AtomicLong count = new AtomicLong(1);
    Gauge<Long> gauge = count::get;
    sums.add(task("map", 0), "read", gauge);
    count.set(7);

    assertThat(sums.totals()).containsEntry("read", 7L);
  }

  @Test
  void keepsTheLastValueOfATaskThatEnded() {
    AtomicLong count = new AtomicLong(5);
    Gauge<Long> gauge = count::get;
    sums.add(task("map", 0), "read", gauge);
    sums.remove(task("map", 0), "read", gauge);
    count.set(99);

    assertThat(sums.totals()).containsEntry("read", 5L);
  }

  @Test
  void aRestartedTaskReplacesItsOldSelf() {
    Gauge<Long> before = gauge(50);
    sums.add(task("map", 0), "read", before);
    sums.remove(task("map", 0), "read", before);
    sums.add(task("map", 0), "read", gauge(30));

    assertThat(sums.totals()).containsEntry("read", 30L);
  }

  @Test
  void theEndOfAnAttemptThatWasReplacedAlreadyChangesNothing() {
    Gauge<Long> before = gauge(50);
    sums.add(task("map", 0), "read", before);
    sums.add(task("map", 0), "read", gauge(30));
    sums.remove(task("map", 0), "read", before);

    assertThat(sums.totals()).containsEntry("read", 30L);
  }

  @Test
  void forgetsAll() {
    Gauge<Long> gauge = gauge(1);
    sums.add(task("map", 0), "read", gauge);
    sums.add(task("map", 1), "read", gauge(1));
    sums.remove(task("map", 0), "read", gauge);
    sums.clear();

    assertThat(sums.totals()).isEmpty();
  }

  private static Gauge<Long> gauge(long value) {
    return () -> value;
  }

  private static MetricGroup task(String operator, int subtask) {
    return new UnregisteredMetricsGroup() {
      @Override
      public Map<String, String> getAllVariables() {
        return Map.of("<operator_id>", operator, "<subtask_index>", String.valueOf(subtask));
      }
    };
  }
}
