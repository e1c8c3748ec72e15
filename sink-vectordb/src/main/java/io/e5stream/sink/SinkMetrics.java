package io.e5stream.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/**
 * What the sink tells about its work.
 *
 * @param calls all calls made to the store
 * @param pointsWritten points in confirmed upserts
 * @param staleDeletes confirmed deletions by version filter
 */
record SinkMetrics(CallMetrics calls, Counter pointsWritten, Counter staleDeletes) {

  static SinkMetrics create() {
    return new SinkMetrics(
        CallMetrics.create(), new ThreadSafeSimpleCounter(), new ThreadSafeSimpleCounter());
  }

  SinkMetrics register(MetricGroup group) {
    calls.register(group);
    group.counter("pointsWritten", pointsWritten);
    group.counter("staleDeletes", staleDeletes);
    return this;
  }
}
