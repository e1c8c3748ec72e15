package io.e5stream.pipeline.job;

import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.PairCounts;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.Metric;

/** Sums the counts of records and pairs of a job that runs in this JVM. */
public final class PairCountReporter extends SummingReporter<PairCountReporter.Counted> {

  /** What a gauge counts. */
  record Counted(String source, String name) {}

  private static final GaugeSums<Counted> SUMS = new GaugeSums<>();

  public PairCountReporter() {
    super(SUMS);
  }

  /** Has Flink load this reporter. */
  static void register(Configuration configuration) {
    MetricOptions.forReporter(configuration, "pairs")
        .set(MetricOptions.REPORTER_FACTORY_CLASS, PairCountReporter.class.getName());
  }

  /** Forgets what earlier jobs in this JVM counted. */
  static void reset() {
    SUMS.clear();
  }

  /** The counts as they stand, by source and name. */
  static List<PairCount> totals() {
    return SUMS.totals().entrySet().stream()
        .map(
            count ->
                new PairCount(count.getKey().source(), count.getKey().name(), count.getValue()))
        .sorted(Comparator.comparing(PairCount::source).thenComparing(PairCount::name))
        .toList();
  }

  @Override
  Counted counted(Metric metric) {
    return metric instanceof PairCounts.Count count
        ? new Counted(count.source(), count.name())
        : null;
  }
}
