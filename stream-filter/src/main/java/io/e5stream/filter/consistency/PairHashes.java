package io.e5stream.filter.consistency;

import io.e5stream.filter.text.TextHash;
import io.e5stream.ingest.TextPair;

/**
 * Which pair it is and which texts it has, each in 64 bits. At 20,000 pairs in a pool the chance
 * that a pair meets a hash of its own by accident is below 10^-14.
 *
 * @param id of the pair
 * @param query of its query's text
 * @param passage of its passage's text
 */
public record PairHashes(long id, long query, long passage) {

  public static PairHashes of(TextPair pair) {
    return new PairHashes(
        TextHash.ofText(pair.id()), TextHash.ofText(pair.query()), TextHash.ofText(pair.passage()));
  }

  /**
   * Whether the other cannot be held against this pair: it is an earlier version of it, has the
   * same passage, or answers the same query.
   */
  boolean isRelated(PairHashes other) {
    return id == other.id || query == other.query || passage == other.passage;
  }
}
