package io.e5stream.training.consistency;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.PairHashes;

/**
 * A pair as the ranking sees it. Nobody changes the vectors.
 *
 * @param position of the pair, which is its identity
 * @param queryHash of the query's text
 * @param passageHash of the passage's text
 * @param query vector {@code [dim]}; empty where it is not needed
 * @param passage vector {@code [dim]}; empty where it is not needed
 * @param inPool whether it was drawn
 */
public record PairVectors(
    long position,
    long queryHash,
    long passageHash,
    float[] query,
    float[] passage,
    boolean inPool) {

  private static final float[] NONE = {};

  static PairVectors of(NumberedPair pair, float[] query, float[] passage, boolean inPool) {
    PairHashes hashes = pair.hashes();
    return new PairVectors(
        pair.position(), hashes.query(), hashes.passage(), query, passage, inPool);
  }

  PairHashes hashes() {
    return new PairHashes(position, queryHash, passageHash);
  }

  /** With only those vectors that a pool for this direction keeps. */
  PairVectors forPool(ConsistencyDirection direction) {
    return new PairVectors(
        position,
        queryHash,
        passageHash,
        direction.ofPassage() ? query : NONE,
        direction.ofQuery() ? passage : NONE,
        inPool);
  }

  int dimension() {
    return Math.max(query.length, passage.length);
  }
}
