package io.e5stream.pipeline.job;

import java.util.Properties;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Sums those gauges of a job in this JVM that count something.
 *
 * @param <K> what is counted
 */
abstract class SummingReporter<K> implements MetricReporter, MetricReporterFactory {

  private final GaugeSums<K> sums;

  /**
   * @param sums shared by all instances of a reporter, since Flink makes them: at most one job runs
   *     in a command's JVM at a time
   */
  SummingReporter(GaugeSums<K> sums) {
    this.sums = sums;
  }

  /** What a metric counts; null when it is none of these gauges. */
  abstract K counted(Metric metric);

  @Override
  public final MetricReporter createMetricReporter(Properties properties) {
    return this;
  }

  @Override
  public final void open(MetricConfig config) {}

  @Override
  public final void close() {}

  @Override
  public final void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    K counted = counted(metric);
    if (counted != null && metric instanceof Gauge<?> gauge) {
      sums.add(group, counted, gauge);
    }
  }

  @Override
  public final void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    K counted = counted(metric);
    if (counted != null && metric instanceof Gauge<?> gauge) {
      sums.remove(group, counted, gauge);
    }
  }
}
