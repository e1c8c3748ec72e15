package io.e5stream.filter.consistency;

import java.util.ArrayList;
import java.util.List;

/**
 * Ranks pairs against a pool.
 *
 * <p>Only what scores higher counts against a pair: not a tie, not an earlier version of the pair,
 * not the same passage again, and not another passage of the same query, which answers it as well
 * as the pair's own may. Its own score is computed as the pool's are, so that the same vector ties
 * in any storage. The rank of a pair does not depend on the pairs that are ranked with it.
 *
 * <p>Not thread-safe.
 */
public final class PairRanker {

  private static final int SLOTS = VectorBlock.SLOTS;

  private final PairPool pool;
  private final float[][] scores = new float[PairPool.RUN][SLOTS];
  private final float[][] scratch;

  public PairRanker(PairPool pool) {
    this.pool = pool;
    int columns = pool.storage() == VectorStorage.INT8 ? pool.dimension() : 0;
    scratch = new float[columns][SLOTS];
  }

  /**
   * Ranks pairs; the more at once, the faster, up to {@link PairPool#RUN}.
   *
   * @return in the order of the candidates
   */
  public List<Ranks> rank(List<Candidate> candidates) {
    List<Ranks> ranks = new ArrayList<>(candidates.size());
    for (int from = 0; from < candidates.size(); from += PairPool.RUN) {
      int to = Math.min(candidates.size(), from + PairPool.RUN);
      List<Candidate> run = candidates.subList(from, to);
      float[][] queries = run.stream().map(Candidate::query).toArray(float[][]::new);
      float[][] passages = run.stream().map(Candidate::passage).toArray(float[][]::new);
      int[] ofQuery = ranks(run, queries, passages, pool.passages());
      int[] ofPassage = ranks(run, passages, queries, pool.queries());
      for (int i = 0; i < ofQuery.length; i++) {
        ranks.add(new Ranks(ofQuery[i], ofPassage[i], run.get(i).window().size()));
      }
    }
    return ranks;
  }

  /**
   * Ranks one side.
   *
   * @param with {@code [run, dim]}
   * @param own what is ranked for each of them, {@code [run, dim]}
   * @param ring what it is ranked among; null when this side is not asked for
   */
  private int[] ranks(List<Candidate> run, float[][] with, float[][] own, VectorRing ring) {
    int[] ranks = new int[with.length];
    if (ring == null) {
      return ranks;
    }
    float[] ownScores = new float[with.length];
    for (int i = 0; i < with.length; i++) {
      ranks[i] = 1;
      ownScores[i] = ring.score(with[i], own[i]);
    }
    for (int b = 0; b < ring.blocks(); b++) {
      VectorBlock block = ring.block(b);
      if (block != null) {
        BlockScores.of(block.columns(scratch), with, scores);
        for (int i = 0; i < with.length; i++) {
          block.rescale(scores[i]);
          ranks[i] += rivals(scores[i], ownScores[i], b * SLOTS, run.get(i));
        }
      }
    }
    return ranks;
  }

  private int rivals(float[] scores, float own, int firstSlot, Candidate candidate) {
    int rivals = 0;
    for (int j = 0; j < SLOTS; j++) {
      if (scores[j] > own && pool.isRival(firstSlot + j, candidate)) {
        rivals++;
      }
    }
    return rivals;
  }
}
