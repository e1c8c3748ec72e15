package io.e5stream.sink;

import com.google.common.util.concurrent.ListenableFuture;
import io.e5stream.ingest.ResolvedChange;
import io.qdrant.client.grpc.Points.ScrollResponse;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * A change that waits for the store's answer, or behind one that does.
 *
 * @param element of the stream, the change's own
 * @param looked the answer to come, null when none is needed
 */
record PendingChange(
    StreamRecord<ResolvedChange> element, ListenableFuture<ScrollResponse> looked) {

  ResolvedChange change() {
    return element.getValue();
  }

  /** Whether the answer is there, good or bad. */
  boolean isAnswered() {
    return looked == null || looked.isDone();
  }

  /** Rough memory: the record as it came, and its text. */
  long bytes() {
    byte[] value = change().change().origin().value();
    return value == null ? 0 : 3L * value.length;
  }
}
