package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.PairCounts;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairCountReporterTest {

  private final PairCountReporter reporter = new PairCountReporter();

  @BeforeEach
  @AfterEach
  void reset() {
    PairCountReporter.reset();
  }

  @Test
  void sumsBySourceAndNameInTheirOrder() {
    add(0, count("web", PairCount.READ, 1));
    add(1, count("web", PairCount.READ, 20));
    add(0, count("web", PairCount.FORMED, 300));
    add(0, count("news", PairCount.READ, 4000));

    assertThat(PairCountReporter.totals())
        .containsExactly(
            new PairCount("news", PairCount.READ, 4000),
            new PairCount("web", PairCount.FORMED, 300),
            new PairCount("web", PairCount.READ, 21));
  }

  @Test
  void otherMetricsAreNoneOfItsBusiness() {
    Gauge<Long> other = () -> 5L;
    reporter.notifyOfAddedMetric(other, PairCount.READ, subtask(0));
    reporter.notifyOfRemovedMetric(other, PairCount.READ, subtask(0));

    assertThat(PairCountReporter.totals()).isEmpty();
  }

  @Test
  void countsOfATaskThatEndedStayUntilAnotherJobStarts() {
    PairCounts.Count count = count("web", PairCount.READ, 7);
    add(0, count);
    reporter.notifyOfRemovedMetric(count, PairCount.READ, subtask(0));

    assertThat(PairCountReporter.totals()).hasSize(1);
    PairCountReporter.reset();
    assertThat(PairCountReporter.totals()).isEmpty();
  }

  @Test
  void flinkLoadsItByName() {
    Configuration configuration = new Configuration();
    PairCountReporter.register(configuration);

    assertThat(configuration.toMap())
        .containsEntry("metrics.reporter.pairs.factory.class", PairCountReporter.class.getName());
  }

  private void add(int subtask, PairCounts.Count count) {
    reporter.notifyOfAddedMetric(count, count.name(), subtask(subtask));
  }

  private static PairCounts.Count count(String source, String name, long value) {
    return new PairCounts.Count(source, name, new AtomicLong(value));
  }

  private static MetricGroup subtask(int index) {
    return new UnregisteredMetricsGroup() {
      @Override
      public Map<String, String> getAllVariables() {
        return Map.of("<operator_id>", "decode", "<subtask_index>", String.valueOf(index));
      }
    };
  }
}
