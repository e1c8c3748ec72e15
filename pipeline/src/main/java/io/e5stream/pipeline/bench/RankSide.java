package io.e5stream.pipeline.bench;

import io.e5stream.filter.consistency.Candidate;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.PairHashes;
import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.PairRanker;
import io.e5stream.filter.consistency.Ranks;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * The consistency check without its model: ranks vectors of random directions, each passage near
 * its query, against a full pool. It takes no text; the pairs only count.
 */
final class RankSide implements ToIntFunction<TextPair> {

  static final int POOL = FilterOptions.CONSISTENCY_POOL.defaultValue();

  static final int DIMENSION = 384;

  private static final int QUERIES = 256;
  private static final double NOISE = 0.5;

  private final VectorStorage storage;
  private final int run;
  private final Random random = new Random(1);
  private final float[][] queries = new float[QUERIES][];
  private final float[][] passages = new float[QUERIES][];
  private final List<Candidate> waiting = new ArrayList<>();
  private PairPool pool;
  private PairRanker ranker;
  private long ranked;

  /**
   * Fills its pool when it is first asked.
   *
   * @param run pairs that are ranked together
   */
  RankSide(VectorStorage storage, int run) {
    this.storage = storage;
    this.run = run;
  }

  @Override
  public int applyAsInt(TextPair pair) {
    if (pool == null) {
      fill();
    }
    int next = (int) (ranked++ % QUERIES);
    PairHashes hashes = new PairHashes(ranked, ranked, ranked);
    long number = pool.add(hashes, queries[next], passages[next]);
    waiting.add(new Candidate(hashes, queries[next], passages[next], pool.before(number)));
    if (waiting.size() < run) {
      return 0;
    }
    int sum = ranker.rank(waiting).stream().mapToInt(Ranks::query).sum();
    waiting.clear();
    return sum;
  }

  private void fill() {
    pool = new PairPool(DIMENSION, ConsistencyDirection.QUERY, storage, POOL);
    ranker = new PairRanker(pool);
    for (int i = 0; i < QUERIES; i++) {
      queries[i] = unit();
      passages[i] = unit();
      for (int d = 0; d < DIMENSION; d++) {
        passages[i][d] = (float) (queries[i][d] + NOISE * passages[i][d]);
      }
    }
    for (long i = 1; i <= POOL; i++) {
      pool.add(new PairHashes(-i, -i, -i), queries[0], unit());
    }
  }

  private float[] unit() {
    float[] vector = new float[DIMENSION];
    double square = 0;
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] = (float) random.nextGaussian();
      square += vector[d] * vector[d];
    }
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
