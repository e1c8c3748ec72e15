package io.e5stream.sink.embedded;

import io.e5stream.sink.embedded.PointCollection.Operation;
import io.e5stream.sink.embedded.PointEffect.Put;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointVectors;
import io.qdrant.client.grpc.Points.UpdateMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Upserts and vector updates. Every point of a request is judged against the state before the
 * request; of several points with one id the last wins.
 */
final class UpsertOperation {

  private UpsertOperation() {}

  /**
   * Checks a request, before any lock is taken.
   *
   * @param filter which existing points may be replaced; absent points are inserted all the same
   */
  static Operation upsert(
      VectorSpace space, List<PointStruct> points, Filter filter, UpdateMode mode) {
    Collection<Put.Entry> entries = admit(space, points);
    PointFilter condition = PointFilter.compile(filter);
    return store -> {
      List<Put.Entry> admitted = new ArrayList<>(entries.size());
      for (Put.Entry entry : entries) {
        StoredPoint old = store.get(entry.key());
        boolean write =
            switch (mode) {
              case InsertOnly -> old == null;
              case UpdateOnly -> old != null && condition.test(old);
              default -> old == null || condition.test(old);
            };
        if (write) {
          admitted.add(entry);
        }
      }
      return new Put(admitted);
    };
  }

  private static Collection<Put.Entry> admit(VectorSpace space, List<PointStruct> points) {
    Map<PointKey, Put.Entry> byKey = new LinkedHashMap<>();
    for (PointStruct point : points) {
      if (!point.hasVectors()) {
        throw ApiException.invalid("Expected some vectors");
      }
      if (!point.hasId()) {
        throw ApiException.invalid("Empty ID is not allowed");
      }
      PointKey key = PointKey.of(point.getId());
      float[] vector = space.admit(VectorMessages.components(point.getVectors()));
      byKey.put(key, new Put.Entry(key, vector, Map.copyOf(point.getPayloadMap())));
    }
    return byKey.values();
  }

  /**
   * Replaces vectors and keeps payloads.
   *
   * @param filter which points may be changed
   */
  static Operation updateVectors(VectorSpace space, List<PointVectors> points, Filter filter) {
    Map<PointKey, float[]> vectors = new LinkedHashMap<>();
    for (PointVectors point : points) {
      vectors.put(
          PointKey.of(point.getId()), space.admit(VectorMessages.components(point.getVectors())));
    }
    PointFilter condition = PointFilter.compile(filter);
    return store -> {
      List<Put.Entry> entries = new ArrayList<>();
      for (Map.Entry<PointKey, float[]> vector : vectors.entrySet()) {
        StoredPoint old = PointSelection.existing(store, vector.getKey());
        if (condition.test(old)) {
          entries.add(new Put.Entry(old.key(), vector.getValue(), old.payload()));
        }
      }
      return new Put(entries);
    };
  }
}
