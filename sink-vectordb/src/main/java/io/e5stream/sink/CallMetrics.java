package io.e5stream.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * What is told about calls to the store.
 *
 * @param requests calls made
 * @param retries calls made again after a failure
 * @param latency milliseconds from sending a call to its answer
 */
record CallMetrics(Counter requests, Counter retries, Histogram latency) {

  private static final int WINDOW = 1000;

  static CallMetrics create() {
    return new CallMetrics(
        new ThreadSafeSimpleCounter(),
        new ThreadSafeSimpleCounter(),
        new DescriptiveStatisticsHistogram(WINDOW));
  }

  CallMetrics register(MetricGroup group) {
    group.counter("requests", requests);
    group.counter("retries", retries);
    group.histogram("requestLatency", latency);
    return this;
  }
}
