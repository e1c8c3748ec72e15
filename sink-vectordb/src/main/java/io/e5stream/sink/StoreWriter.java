package io.e5stream.sink;

import com.google.common.util.concurrent.ListenableFuture;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The three writes that the sink makes to one collection, each confirmed by the store and safe to
 * repeat. Belongs to one thread.
 */
final class StoreWriter {

  private final QdrantConnection store;
  private final String collection;
  private final RetryingCalls calls;
  private final SinkMetrics metrics;

  StoreWriter(QdrantConnection store, String collection, RetryingCalls calls, SinkMetrics metrics) {
    this.store = store;
    this.collection = collection;
    this.calls = calls;
    this.metrics = metrics;
  }

  /**
   * Inserts points that are absent and overwrites those that match the filter.
   *
   * @param updateFilter which points may be overwritten, null for all
   */
  void upsert(List<PointStruct> points, Filter updateFilter) throws InterruptedException {
    UpsertPoints.Builder request =
        UpsertPoints.newBuilder().setCollectionName(collection).setWait(true).addAllPoints(points);
    if (updateFilter != null) {
      request.setUpdateFilter(updateFilter);
    }
    UpsertPoints upsert = request.build();
    write("upsert of " + points.size() + " points", () -> store.points().upsert(upsert));
    metrics.pointsWritten().inc(points.size());
  }

  /** Deletes the points that match any of the filters. */
  void delete(Collection<Filter> filters) throws InterruptedException {
    if (filters.isEmpty()) {
      return;
    }
    DeletePoints delete =
        DeletePoints.newBuilder()
            .setCollectionName(collection)
            .setWait(true)
            .setPoints(PointsSelector.newBuilder().setFilter(VersionFilters.any(filters)))
            .build();
    write("delete by filter", () -> store.points().delete(delete));
    metrics.staleDeletes().inc(filters.size());
  }

  /**
   * Sets payload keys of the points that match each filter. The filters concern different
   * documents, so their order does not matter and the calls overlap.
   */
  void setPayloads(Map<Filter, Map<String, Value>> payloads) throws InterruptedException {
    String what = "payload update in " + collection;
    Map<Filter, Map<String, Value>> left = new LinkedHashMap<>(payloads);
    calls.run(
        what,
        () -> {
          Map<Filter, ListenableFuture<PointsOperationResponse>> sent = new LinkedHashMap<>();
          left.forEach(
              (filter, payload) -> sent.put(filter, calls.send(() -> setPayload(filter, payload))));
          List<StoreException> failures = new ArrayList<>();
          for (var call : sent.entrySet()) {
            try {
              requireApplied(QdrantConnection.await(call.getValue(), what), what);
              left.remove(call.getKey());
            } catch (StoreException e) {
              failures.add(e);
            }
          }
          if (!failures.isEmpty()) {
            throw worst(failures);
          }
          return null;
        });
  }

  private ListenableFuture<PointsOperationResponse> setPayload(
      Filter filter, Map<String, Value> payload) {
    return store
        .points()
        .setPayload(
            SetPayloadPoints.newBuilder()
                .setCollectionName(collection)
                .setWait(true)
                .setPointsSelector(PointsSelector.newBuilder().setFilter(filter))
                .putAllPayload(payload)
                .build());
  }

  /** A fatal failure before one of the data, and that before one that may pass. */
  private static StoreException worst(List<StoreException> failures) {
    for (StoreException.Kind kind :
        List.of(StoreException.Kind.FATAL, StoreException.Kind.RECORD)) {
      for (StoreException failure : failures) {
        if (failure.kind() == kind) {
          return failure;
        }
      }
    }
    return failures.get(0);
  }

  private void write(String operation, Supplier<ListenableFuture<PointsOperationResponse>> call)
      throws InterruptedException {
    String what = operation + " in " + collection;
    calls.run(
        what,
        () -> {
          requireApplied(calls.timed(what, call), what);
          return null;
        });
  }

  private static void requireApplied(PointsOperationResponse response, String what) {
    StoreErrors.requireApplied(response.getResult().getStatus(), what);
  }
}
