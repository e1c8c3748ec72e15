package io.e5stream.pipeline.job;

import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.PairCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Sums the counts of records and pairs of a job that runs in this JVM. */
public final class PairCountReporter implements MetricReporter, MetricReporterFactory {

  private record Counted(String source, String name) {}

  /**
   * Static, because Flink makes the reporter: at most one job runs in a command's JVM at a time.
   */
  private static final GaugeSums<Counted> SUMS = new GaugeSums<>();

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
  public MetricReporter createMetricReporter(Properties properties) {
    return this;
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof PairCounts.Count count) {
      SUMS.add(group, new Counted(count.source(), count.name()), count);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof PairCounts.Count count) {
      SUMS.remove(group, new Counted(count.source(), count.name()), count);
    }
  }
}
