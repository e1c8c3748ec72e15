package io.e5stream.sink;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.List;
import java.util.Map;

/**
 * A change in the store's terms.
 *
 * @param change the change
 * @param points what to upsert; empty unless it indexes a document
 * @param bytes serialised size of the points
 * @param payload what to set on the points there are; empty unless it refreshes a document
 */
record PreparedChange(
    EmbeddedChange change, List<PointStruct> points, long bytes, Map<String, Value> payload) {

  /**
   * Translates a change.
   *
   * @throws StoreException of kind {@code RECORD} when no store could take it
   */
  static PreparedChange of(EmbeddedChange change, DocumentPoints encoder) {
    List<PointStruct> points = encoder.of(change);
    long bytes = points.stream().mapToLong(PointStruct::getSerializedSize).sum();
    Map<String, Value> payload =
        change.change().action() == Action.REFRESH
            ? DocumentPoints.refreshedPayload(change)
            : Map.of();
    return new PreparedChange(change, points, bytes, payload);
  }

  String id() {
    return change.change().id();
  }

  long version() {
    return change.change().version();
  }

  long contentVersion() {
    return change.change().contentVersion();
  }

  Action action() {
    return change.change().action();
  }
}
