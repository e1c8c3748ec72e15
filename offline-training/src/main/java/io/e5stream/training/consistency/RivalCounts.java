package io.e5stream.training.consistency;

/**
 * How many score higher than a pair's own sides, in some shards of the pool.
 *
 * @param position of the pair
 * @param counted shards that were counted
 * @param shards all there are
 * @param passages passages that score higher for its query than its own
 * @param queries queries that score higher for its passage than its own
 */
public record RivalCounts(long position, int counted, int shards, int passages, int queries) {

  /** Those of further shards added. */
  RivalCounts plus(RivalCounts other) {
    if (position != other.position || shards != other.shards) {
      throw new IllegalArgumentException(this + " and " + other + " are not of one pair");
    }
    return new RivalCounts(
        position,
        counted + other.counted,
        shards,
        passages + other.passages,
        queries + other.queries);
  }

  boolean isComplete() {
    return counted == shards;
  }
}
