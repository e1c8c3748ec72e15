package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import io.e5stream.ingest.OutcomeTally;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeReporterTest {

  private final OutcomeReporter reporter = new OutcomeReporter();

  @BeforeEach
  @AfterEach
  void reset() {
    OutcomeReporter.reset();
  }

  @Test
  void sumsTheGaugesThatATallyRegisters() {
    OutcomeCounts.register(tally(Outcome.INDEXED, 1), subtask(0));
    OutcomeCounts.register(tally(Outcome.INDEXED, 20), subtask(1));
    OutcomeCounts.register(tally(Outcome.DEAD_LETTER, 300), subtask(2));

    Map<Outcome, Long> expected = new HashMap<>();
    for (Outcome outcome : Outcome.values()) {
      expected.put(outcome, 0L);
    }
    expected.put(Outcome.INDEXED, 21L);
    expected.put(Outcome.DEAD_LETTER, 300L);
    assertThat(OutcomeReporter.totals()).isEqualTo(expected);
  }

  @Test
  void otherGaugesAreNoneOfItsBusiness() {
    subtask(0).gauge(Outcome.INDEXED.label(), (Gauge<Long>) () -> 5L);

    assertThat(OutcomeReporter.totals()).containsEntry(Outcome.INDEXED, 0L);
  }

  @Test
  void countsOfATaskThatEndedStayUntilAnotherJobStarts() {
    OutcomeCounts.Count count = new OutcomeCounts.Count(Outcome.DELETED, tally(Outcome.DELETED, 7));
    reporter.notifyOfAddedMetric(count, "deleted", subtask(0));
    reporter.notifyOfRemovedMetric(count, "deleted", subtask(0));

    assertThat(OutcomeReporter.totals()).containsEntry(Outcome.DELETED, 7L);
    OutcomeReporter.reset();
    assertThat(OutcomeReporter.totals()).containsEntry(Outcome.DELETED, 0L);
  }

  @Test
  void flinkLoadsItByName() {
    Configuration configuration = new Configuration();
    OutcomeReporter.register(configuration);

    assertThat(configuration.toMap())
        .containsEntry("metrics.reporter.outcomes.factory.class", OutcomeReporter.class.getName());
  }

  private static OutcomeTally tally(Outcome outcome, long records) {
    OutcomeTally tally = new OutcomeTally();
    tally.add(outcome, records);
    return tally;
  }

  /** Tells the reporter of each gauge that is registered in it or below it, as Flink does. */
  private MetricGroup subtask(int index) {
    return new UnregisteredMetricsGroup() {
      @Override
      public MetricGroup addGroup(String name) {
        return this;
      }

      @Override
      public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        reporter.notifyOfAddedMetric(gauge, name, this);
        return gauge;
      }

      @Override
      public Map<String, String> getAllVariables() {
        return Map.of("<operator_id>", "store", "<subtask_index>", String.valueOf(index));
      }
    };
  }
}
