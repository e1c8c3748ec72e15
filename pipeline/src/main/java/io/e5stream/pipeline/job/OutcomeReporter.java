package io.e5stream.pipeline.job;

import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.Metric;

/**
 * Sums the outcome counts of a job that runs in this JVM, for the summary that the command prints.
 * The operators expose their checkpointed counts as gauges, one per outcome.
 */
public final class OutcomeReporter extends SummingReporter<Outcome> {

  private static final GaugeSums<Outcome> SUMS = new GaugeSums<>();

  public OutcomeReporter() {
    super(SUMS);
  }

  /** Has Flink load this reporter. */
  static void register(Configuration configuration) {
    MetricOptions.forReporter(configuration, "outcomes")
        .set(MetricOptions.REPORTER_FACTORY_CLASS, OutcomeReporter.class.getName());
  }

  /** Forgets what earlier jobs in this JVM counted. */
  static void reset() {
    SUMS.clear();
  }

  /** The counts as they stand, zero for outcomes that did not occur. */
  static Map<Outcome, Long> totals() {
    Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      totals.put(outcome, 0L);
    }
    totals.putAll(SUMS.totals());
    return totals;
  }

  @Override
  Outcome counted(Metric metric) {
    return metric instanceof OutcomeCounts.Count count ? count.outcome() : null;
  }
}
