package io.e5stream.filter.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PairRankerTest {

  private static final float[] EAST = {1, 0};
  private static final float[] NEAR_EAST = {0.9f, 0.1f};
  private static final float[] NORTH = {0, 1};

  private static PairHashes pair(long id) {
    return new PairHashes(id, id, id);
  }

  private static int rankAmong(VectorStorage storage, PairHashes other, float[] otherPassage) {
    PairPool pool = new PairPool(2, ConsistencyDirection.QUERY, storage, 10);
    pool.add(other, NORTH, otherPassage);
    Candidate candidate = new Candidate(pair(1), EAST, NEAR_EAST, pool.latest());
    Ranks ranks = new PairRanker(pool).rank(List.of(candidate)).get(0);
    assertThat(ranks.passage()).isZero();
    assertThat(ranks.pool()).isEqualTo(1);
    return ranks.query();
  }

  @ParameterizedTest
  @EnumSource
  void whatScoresHigherCounts(VectorStorage storage) {
    assertThat(rankAmong(storage, pair(2), EAST)).isEqualTo(2);
    assertThat(rankAmong(storage, pair(2), NORTH)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void theSameVectorIsATie(VectorStorage storage) {
    assertThat(rankAmong(storage, pair(2), NEAR_EAST.clone())).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void relatedPairsDoNotCount(VectorStorage storage) {
    assertThat(rankAmong(storage, new PairHashes(1, 2, 3), EAST)).as("same id").isEqualTo(1);
    assertThat(rankAmong(storage, new PairHashes(2, 1, 3), EAST)).as("same query").isEqualTo(1);
    assertThat(rankAmong(storage, new PairHashes(2, 3, 1), EAST)).as("same passage").isEqualTo(1);
    assertThat(rankAmong(storage, new PairHashes(2, 3, 2), EAST)).as("none").isEqualTo(2);
  }

  @Test
  void anEmptyPoolObjectsToNothing() {
    PairPool pool = new PairPool(2, ConsistencyDirection.BOTH, VectorStorage.FLOAT, 10);
    Candidate candidate = new Candidate(pair(1), EAST, NORTH, pool.latest());
    assertThat(new PairRanker(pool).rank(List.of(candidate))).containsExactly(new Ranks(1, 1, 0));
  }

  @Test
  void aVectorOfAnotherDimensionIsRefused() {
    PairPool pool = new PairPool(2, ConsistencyDirection.QUERY, VectorStorage.FLOAT, 10);
    assertThatThrownBy(() -> pool.add(pair(1), EAST, new float[3]))
        .hasMessageContaining("a vector of 3 dimensions does not fit a pool of 2");
    Candidate candidate = new Candidate(pair(1), new float[3], EAST, pool.latest());
    assertThatThrownBy(() -> new PairRanker(pool).rank(List.of(candidate)))
        .hasMessageContaining("3 dimensions");
  }

  /** A pair of the stream that the next test makes. */
  private record Item(PairHashes hashes, float[] query, float[] passage) {}

  @ParameterizedTest
  @CsvSource({"FLOAT,QUERY", "FLOAT,BOTH", "INT8,PASSAGE", "INT8,BOTH"})
  void ranksAreThoseOfTheDefinitionInRunsOfAnyLength(
      VectorStorage storage, ConsistencyDirection direction) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int capacity = 700;
    List<Item> items = items(random, 2_500);
    PairPool pool = new PairPool(9, direction, storage, capacity);
    PairRanker ranker = new PairRanker(pool);
    int from = 0;
    while (from < items.size()) {
      int to = Math.min(items.size(), from + 1 + random.nextInt(PairPool.RUN));
      List<Candidate> run = new ArrayList<>();
      for (Item item : items.subList(from, to)) {
        long number = pool.add(item.hashes(), item.query(), item.passage());
        run.add(new Candidate(item.hashes(), item.query(), item.passage(), pool.before(number)));
      }
      List<Ranks> ranks = ranker.rank(run);
      for (int i = from; i < to; i++) {
        List<Item> before = items.subList(Math.max(0, i - capacity), i);
        assertThat(ranks.get(i - from))
            .as("seed %d, pair %d", seed, i)
            .isEqualTo(defined(items.get(i), before, storage, direction));
      }
      from = to;
    }
    assertThat(pool.size()).isEqualTo(capacity);
  }

  /** Few ids and texts, so that many are related and many vectors equal. */
  private static List<Item> items(Random random, int count) {
    float[][] texts = new float[600][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = RandomVectors.unit(random, 9);
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int query = random.nextInt(texts.length);
      int passage = random.nextInt(texts.length);
      long unknown = random.nextInt(3) == 0 ? passage : 10_000 + i;
      PairHashes hashes = new PairHashes(random.nextInt(900), query, unknown);
      items.add(new Item(hashes, texts[query], texts[passage]));
    }
    return items;
  }

  private static Ranks defined(
      Item own, List<Item> pool, VectorStorage storage, ConsistencyDirection direction) {
    List<Item> rivals = pool.stream().filter(o -> !own.hashes().isRelated(o.hashes())).toList();
    float ofQuery = storage.score(own.query(), own.passage());
    float ofPassage = storage.score(own.passage(), own.query());
    long query =
        rivals.stream().filter(o -> storage.score(own.query(), o.passage()) > ofQuery).count();
    long passage =
        rivals.stream().filter(o -> storage.score(own.passage(), o.query()) > ofPassage).count();
    return new Ranks(
        direction.ofQuery() ? (int) query + 1 : 0,
        direction.ofPassage() ? (int) passage + 1 : 0,
        pool.size());
  }
}
