package io.e5stream.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * What the sink tells about its work.
 *
 * @param requests calls made to the store
 * @param retries calls made again after a failure
 * @param pointsWritten points in confirmed upserts
 * @param staleDeletes confirmed deletions by version filter
 * @param latency milliseconds from sending a call to its answer
 */
record SinkMetrics(
    Counter requests,
    Counter retries,
    Counter pointsWritten,
    Counter staleDeletes,
    Histogram latency) {

  private static final int WINDOW = 1000;

  static SinkMetrics create() {
    return new SinkMetrics(
        new ThreadSafeSimpleCounter(),
        new ThreadSafeSimpleCounter(),
        new ThreadSafeSimpleCounter(),
        new ThreadSafeSimpleCounter(),
        new DescriptiveStatisticsHistogram(WINDOW));
  }

  SinkMetrics register(MetricGroup group) {
    group.counter("requests", requests);
    group.counter("retries", retries);
    group.counter("pointsWritten", pointsWritten);
    group.counter("staleDeletes", staleDeletes);
    group.histogram("requestLatency", latency);
    return this;
  }
}
