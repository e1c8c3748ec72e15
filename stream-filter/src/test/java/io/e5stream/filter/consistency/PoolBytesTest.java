package io.e5stream.filter.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolBytesTest {

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private PairPool pool(ConsistencyDirection direction, VectorStorage storage, int pairs) {
    PairPool pool = new PairPool(5, direction, storage, 1_300);
    fill(pool, 0, pairs);
    return pool;
  }

  private void fill(PairPool pool, int from, int to) {
    for (int i = from; i < to; i++) {
      pool.add(
          new PairHashes(i, i, i), RandomVectors.unit(random, 5), RandomVectors.unit(random, 5));
    }
  }

  @ParameterizedTest
  @CsvSource({"FLOAT,QUERY,3", "FLOAT,BOTH,2000", "INT8,PASSAGE,1300", "INT8,BOTH,5000"})
  void aPoolComesBackAsItWas(VectorStorage storage, ConsistencyDirection direction, int pairs) {
    PairPool pool = pool(direction, storage, pairs);
    List<byte[]> parts = PoolBytes.write(pool, "m-1");
    assertThat(PoolBytes.fit(parts, "m-1", direction)).isTrue();
    PairPool restored = PoolBytes.read(parts, storage, 1_300);
    assertThat(restored.size()).isEqualTo(pool.size());
    assertThat(buffers(PoolBytes.write(restored, "m-1")))
        .as("seed %d", seed)
        .isEqualTo(buffers(parts));
    assertThat(ranks(restored)).as("seed %d", seed).isEqualTo(ranks(pool));
  }

  /** Comparable, and short in messages. */
  private static List<ByteBuffer> buffers(List<byte[]> parts) {
    return parts.stream().map(ByteBuffer::wrap).toList();
  }

  private static List<Ranks> ranks(PairPool pool) {
    Random queries = new Random(1);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      candidates.add(
          new Candidate(
              new PairHashes(-1, -1, -1),
              RandomVectors.unit(queries, 5),
              RandomVectors.unit(queries, 5),
              pool.latest()));
    }
    return new PairRanker(pool).rank(candidates);
  }

  @Test
  void partsOfSeveralPoolsGiveTheNewestOfAll() {
    PairPool first = new PairPool(5, ConsistencyDirection.QUERY, VectorStorage.FLOAT, 1_536);
    fill(first, 0, 1_536);
    PairPool second = new PairPool(5, ConsistencyDirection.QUERY, VectorStorage.FLOAT, 1_536);
    fill(second, 10_000, 11_536);
    List<byte[]> parts = new ArrayList<>(PoolBytes.write(second, "m-1"));
    parts.addAll(PoolBytes.write(first, "m-1"));

    PairPool both = PoolBytes.read(parts, VectorStorage.FLOAT, 1_024);
    assertThat(both.size()).isEqualTo(1_024);
    List<Long> ids = new ArrayList<>();
    for (long number = both.latest().from(); number < both.latest().to(); number++) {
      ids.add(both.hashes(both.slot(number)).id());
    }
    assertThat(ids).hasSize(1_024).filteredOn(id -> id < 10_000).hasSize(512);
    assertThat(ids).allMatch(id -> id % 10_000 >= 1_024);
  }

  @Test
  void aPoolOfAnotherModelOrDirectionDoesNotFit() {
    List<byte[]> parts =
        PoolBytes.write(pool(ConsistencyDirection.QUERY, VectorStorage.FLOAT, 3), "m-1");
    assertThat(PoolBytes.fit(parts, "m-2", ConsistencyDirection.QUERY)).isFalse();
    assertThat(PoolBytes.fit(parts, "m-1", ConsistencyDirection.BOTH)).isFalse();
    assertThat(PoolBytes.read(parts, VectorStorage.INT8, 1_300).size()).isEqualTo(3);
  }

  @Test
  void whatIsNoPoolIsRefused() {
    byte[] other = {0, 0, 0, 9};
    assertThatThrownBy(() -> PoolBytes.read(List.of(other), VectorStorage.FLOAT, 2))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("a pool of pairs in version 9 of its format, expected 1");
  }
}
