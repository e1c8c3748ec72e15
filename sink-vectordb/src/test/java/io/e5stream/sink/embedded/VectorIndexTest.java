package io.e5stream.sink.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.grpc.Collections.Distance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VectorIndexTest {

  private static final int DIMENSION = 16;
  private static final int POINTS = 1_500;

  @TempDir Path directory;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private PointCollection collection;

  @BeforeEach
  void printSeed() {
    System.out.println("VectorIndexTest seed " + seed);
  }

  @AfterEach
  void close() throws IOException {
    collection.close();
  }

  private void open(Distance distance, int dimension) throws IOException {
    VectorSpace space = new VectorSpace(dimension, distance);
    collection = PointCollection.create("c", directory.resolve("c"), space);
  }

  private float[] vector(int dimension) {
    Float[] values = new Float[dimension];
    for (int i = 0; i < dimension; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return collection.space().admit(List.of(values));
  }

  private void put(long id, float[] vector) throws IOException {
    PointEffect put = TestPoints.put(id, vector, Map.of());
    collection.write(store -> put);
  }

  private VectorIndex index() {
    return collection.store().vectors();
  }

  /** The best among the index's candidates, or among all points. */
  private List<PointKey> search(float[] query, boolean exact, int limit) throws IOException {
    Collection<StoredPoint> all = collection.store().all();
    Collection<StoredPoint> candidates =
        exact ? all : index().candidates(query, limit, 0).orElse(all);
    return candidates.stream()
        .map(point -> new ScoredHit(point, collection.space().score(query, point.vector())))
        .sorted(
            Comparator.comparing(ScoredHit::score, collection.space().bestFirst())
                .thenComparing(hit -> hit.point().key()))
        .limit(limit)
        .map(hit -> hit.point().key())
        .toList();
  }

  private double recall(int queries) throws IOException {
    int found = 0;
    for (int i = 0; i < queries; i++) {
      float[] query = vector(collection.space().dimension());
      Set<PointKey> exact = new HashSet<>(search(query, true, 10));
      exact.retainAll(new HashSet<>(search(query, false, 10)));
      found += exact.size();
    }
    return found / (10.0 * queries);
  }

  @ParameterizedTest
  @EnumSource(names = {"Cosine", "Dot", "Euclid"})
  void findsTheNeighbours(Distance distance) throws IOException {
    open(distance, DIMENSION);
    for (long id = 0; id < POINTS; id++) {
      put(id, vector(DIMENSION));
    }
    index().catchUp();
    assertThat(index().backlog()).isZero();
    assertThat(index().graphed()).isEqualTo(POINTS);
    assertThat(recall(50)).as("recall@10, seed %d", seed).isGreaterThan(0.9);
  }

  @Test
  void aWriteIsFoundBeforeAndAfterItIsGraphed() throws IOException {
    open(Distance.Cosine, DIMENSION);
    put(1, vector(DIMENSION));
    index().catchUp();
    for (long id = 10; id < 300; id++) {
      float[] vector = vector(DIMENSION);
      put(id, vector);
      assertThat(search(vector, false, 1)).containsExactly(PointKey.of(id));
      if (id % 50 == 0) {
        index().catchUp();
        assertThat(search(vector, false, 1)).containsExactly(PointKey.of(id));
      }
    }
  }

  @Test
  void replacedAndRemovedVectorsAreNotFound() throws IOException {
    open(Distance.Euclid, DIMENSION);
    float[] target = vector(DIMENSION);
    for (long id = 0; id < 1_000; id++) {
      put(id, target.clone());
    }
    index().catchUp();
    // Only the last two stay near; the graphs do not know it yet, nor after half a catch-up.
    for (long id = 0; id < 998; id++) {
      if (id % 2 == 0) {
        put(id, new float[DIMENSION]);
      } else {
        PointEffect remove = TestPoints.remove(id);
        collection.write(store -> remove);
      }
    }
    for (int round = 0; round < 2; round++) {
      assertThat(search(target, false, 2)).containsExactly(PointKey.of(998), PointKey.of(999));
      index().catchUp();
    }
    assertThat(index().graphed()).isEqualTo(501);
  }

  @Test
  void vectorsWiderThanLucenesLimitWork() throws IOException {
    open(Distance.Cosine, 1_536);
    for (long id = 0; id < 150; id++) {
      put(id, vector(1_536));
    }
    index().catchUp();
    assertThat(index().graphed()).isEqualTo(150);
    assertThat(recall(5)).isGreaterThan(0.9);
  }

  @Test
  void searchesNeverMissAWriteWhileTheIndexCatchesUp() throws Exception {
    open(Distance.Cosine, DIMENSION);
    put(0, vector(DIMENSION));
    index().catchUp();
    AtomicBoolean stop = new AtomicBoolean();
    Thread indexer =
        new Thread(
            () -> {
              while (!stop.get()) {
                try {
                  index().catchUp();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              }
            });
    indexer.start();
    try {
      for (long i = 0; i < 600; i++) {
        long id = 1 + i % 100;
        float[] vector = vector(DIMENSION);
        put(id, vector);
        assertThat(search(vector, false, 1)).as("seed %d", seed).containsExactly(PointKey.of(id));
      }
    } finally {
      stop.set(true);
      indexer.join();
    }
  }
}
