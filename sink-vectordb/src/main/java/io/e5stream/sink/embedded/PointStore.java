package io.e5stream.sink.embedded;

import io.e5stream.sink.embedded.PointEffect.Put;
import io.e5stream.sink.embedded.PointEffect.Remove;
import io.e5stream.sink.embedded.PointEffect.Repay;
import io.qdrant.client.grpc.Common.Filter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A collection's points in memory, ordered by id, with their payload indexes. One thread at a time
 * applies effects; any may read, and sees each point whole.
 */
final class PointStore {

  private final ConcurrentNavigableMap<PointKey, StoredPoint> points =
      new ConcurrentSkipListMap<>();
  private final Map<String, FieldIndex> indexes = new ConcurrentHashMap<>();
  private final CandidatePlanner planner = new CandidatePlanner(indexes);

  private final AtomicInteger size = new AtomicInteger();
  private final VectorIndex vectors;
  private long lastVectorId;

  /**
   * An empty store.
   *
   * @param graphs directory of the vector index
   */
  PointStore(Path graphs, VectorSpace space) {
    vectors = new VectorIndex(graphs, space, points::get);
  }

  /** Applies an effect; payloads and removals of absent points change nothing. */
  void apply(long operation, PointEffect effect) {
    if (effect instanceof Put put) {
      put.entries().forEach(entry -> put(operation, entry));
    } else if (effect instanceof Repay repay) {
      repay
          .payloads()
          .forEach(
              (key, payload) -> {
                StoredPoint old = points.get(key);
                if (old != null) {
                  replace(old.withPayload(payload, operation));
                }
              });
    } else {
      ((Remove) effect).keys().forEach(this::remove);
    }
  }

  private void put(long operation, Put.Entry entry) {
    long vectorId = ++lastVectorId;
    replace(new StoredPoint(entry.key(), entry.vector(), entry.payload(), operation, vectorId));
  }

  private void replace(StoredPoint point) {
    StoredPoint old = points.put(point.key(), point);
    if (old == null) {
      size.incrementAndGet();
    }
    indexes.values().forEach(index -> index.update(old, point));
    vectors.put(point, old);
  }

  private void remove(PointKey key) {
    StoredPoint old = points.remove(key);
    if (old != null) {
      size.decrementAndGet();
      indexes.values().forEach(index -> index.update(old, null));
      vectors.remove(old);
    }
  }

  void createIndex(String path) {
    FieldIndex index = new FieldIndex(PayloadPath.parse(path));
    points.values().forEach(point -> index.update(null, point));
    indexes.put(path, index);
  }

  void dropIndex(String path) {
    indexes.remove(path);
  }

  /** The point, or null. */
  StoredPoint get(PointKey key) {
    return points.get(key);
  }

  int size() {
    return size.get();
  }

  VectorIndex vectors() {
    return vectors;
  }

  /** All points, in the order of their ids. */
  Collection<StoredPoint> all() {
    return points.values();
  }

  /** Points that pass, in no order. */
  Stream<StoredPoint> matching(Filter filter, PointFilter compiled) {
    return planner
        .candidates(filter)
        .map(keys -> keys.stream().map(points::get).filter(Objects::nonNull))
        .orElseGet(() -> points.values().stream())
        .filter(compiled::test);
  }

  /** Points that pass, in the order of their ids, from an id on (null: from the first). */
  Iterator<StoredPoint> scroll(Filter filter, PointFilter compiled, PointKey from) {
    Set<PointKey> keys = planner.candidates(filter).orElse(null);
    if (keys != null) {
      return keys.stream()
          .filter(key -> from == null || key.compareTo(from) >= 0)
          .sorted()
          .map(points::get)
          .filter(point -> point != null && compiled.test(point))
          .iterator();
    }
    Collection<StoredPoint> tail =
        from == null ? points.values() : points.tailMap(from, true).values();
    return tail.stream().filter(compiled::test).iterator();
  }
}
