package io.e5stream.filter.consistency;

/**
 * Where a pair's own sides stand. The rank of a side is 1 and the number of others in the pool with
 * a higher score.
 *
 * @param query rank of the passage for the query; 0 when it was not asked for
 * @param passage rank of the query for the passage; 0 when it was not asked for
 * @param pool pairs among which it was ranked
 */
public record Ranks(int query, int passage, int pool) {

  /** The rank in the direction in which it is worse. */
  public int worst() {
    return Math.max(query, passage);
  }
}
