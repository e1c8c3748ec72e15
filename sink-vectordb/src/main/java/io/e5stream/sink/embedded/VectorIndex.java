package io.e5stream.sink.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Candidates for a nearest-neighbour search of a large collection: what the HNSW graphs find, plus
 * every vector too new to be in them. A refresh for each write would make tiny segments, so new
 * vectors wait in {@code fresh} and {@link #catchUp} moves them over in bulk.
 *
 * <p>One thread at a time writes ({@link #put}, {@link #remove}), one catches up; any may search.
 */
final class VectorIndex implements Closeable {

  /** Vectors moved into the graphs before each refresh. */
  private static final int CHUNK = 50_000;

  /** Fewest candidates fetched from the graphs: a short beam misses neighbours. */
  private static final int MIN_BEAM = 128;

  private final Path directory;
  private final VectorSpace space;
  private final Function<PointKey, StoredPoint> points;

  /** Vectors not searchable through the graphs yet. */
  private final Map<PointKey, Long> fresh = new ConcurrentHashMap<>();

  /** Whose vectors the graphs hold, stale ones included. */
  private final Map<Long, PointKey> graphed = new ConcurrentHashMap<>();

  private final Queue<Long> stale = new ConcurrentLinkedQueue<>();
  private volatile HnswSegments segments;
  private volatile boolean closed;

  /**
   * An empty index.
   *
   * @param directory where the graphs go; what it holds is replaced
   * @param points the current state of a point, null when there is none
   */
  VectorIndex(Path directory, VectorSpace space, Function<PointKey, StoredPoint> points) {
    this.directory = directory;
    this.space = space;
    this.points = points;
  }

  void put(StoredPoint point, StoredPoint old) {
    if (old == null || old.vectorId() != point.vectorId()) {
      fresh.put(point.key(), point.vectorId());
      retire(old);
    }
  }

  void remove(StoredPoint old) {
    fresh.remove(old.key());
    retire(old);
  }

  private void retire(StoredPoint old) {
    if (old != null && segments != null) {
      stale.add(old.vectorId());
    }
  }

  /** Whether {@link #candidates} can be asked. */
  boolean ready() {
    return segments != null;
  }

  int backlog() {
    return fresh.size();
  }

  long graphed() {
    return graphed.size();
  }

  /** Brings the graphs up to date with the writes made before the call; nothing once closed. */
  synchronized void catchUp() throws IOException {
    if (closed) {
      return;
    }
    HnswSegments graphs = segments;
    if (graphs == null) {
      graphs = new HnswSegments(directory, space.luceneSimilarity());
      segments = graphs;
    }
    Map<PointKey, Long> chunk = new HashMap<>();
    for (Map.Entry<PointKey, Long> entry : fresh.entrySet()) {
      chunk.put(entry.getKey(), entry.getValue());
      if (chunk.size() == CHUNK) {
        move(chunk, graphs);
        chunk.clear();
      }
    }
    move(chunk, graphs);
  }

  private void move(Map<PointKey, Long> chunk, HnswSegments graphs) throws IOException {
    for (Map.Entry<PointKey, Long> entry : chunk.entrySet()) {
      if (closed) {
        return;
      }
      StoredPoint point = current(entry.getKey(), entry.getValue());
      if (point != null) {
        graphed.put(point.vectorId(), point.key());
        graphs.add(point.vectorId(), point.vector());
      }
    }
    for (Long id = stale.poll(); id != null; id = stale.poll()) {
      graphs.delete(id);
      graphed.remove(id);
    }
    graphs.refresh();
    chunk.forEach(fresh::remove);
  }

  private StoredPoint current(PointKey key, long vectorId) {
    StoredPoint point = points.apply(key);
    return point != null && point.vectorId() == vectorId ? point : null;
  }

  /**
   * Points among which the {@code k} nearest are, approximately; each once, in no order. Empty when
   * the graphs do not yield enough current ones, as happens where most are stale or equal: then all
   * points have to be looked at.
   *
   * @param beam how many the graphs are asked for at least
   */
  Optional<Collection<StoredPoint>> candidates(float[] query, int k, int beam) throws IOException {
    Map<PointKey, StoredPoint> found = new HashMap<>();
    // First the fresh ones: a vector leaves them only after the graphs show it.
    for (Map.Entry<PointKey, Long> entry : fresh.entrySet()) {
      StoredPoint point = current(entry.getKey(), entry.getValue());
      if (point != null) {
        found.put(point.key(), point);
      }
    }
    int wanted = Math.max(Math.max(k, beam), MIN_BEAM);
    while (wanted < graphed.size()) {
      Map<PointKey, StoredPoint> hits = new HashMap<>();
      int total = segments.nearest(query, wanted, id -> addCurrent(id, hits));
      if (hits.size() >= k) {
        found.putAll(hits);
        return Optional.of(found.values());
      }
      if (total < wanted) {
        break;
      }
      // Stale vectors take places; ask for more until enough current ones are left.
      wanted = (int) Math.min(2L * wanted, Integer.MAX_VALUE);
    }
    return Optional.empty();
  }

  private void addCurrent(long vectorId, Map<PointKey, StoredPoint> hits) {
    PointKey key = graphed.get(vectorId);
    StoredPoint point = key == null ? null : current(key, vectorId);
    if (point != null) {
      hits.put(key, point);
    }
  }

  @Override
  public void close() throws IOException {
    // Before the lock is free: a catch-up in progress then ends early.
    closed = true;
    synchronized (this) {
      if (segments != null) {
        segments.close();
      }
    }
  }
}
