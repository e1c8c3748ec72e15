package io.e5stream.training.consistency;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.RankRule;
import io.e5stream.filter.consistency.VectorStorage;
import java.io.Serializable;
import java.util.Objects;

/**
 * How pairs are filtered.
 *
 * @param direction which sides are ranked
 * @param k the last rank that is kept; in both directions, where both are asked for
 * @param pool pairs that all pairs are ranked among; all of them when there are fewer
 * @param seed draws the pool
 * @param storage how the pool keeps its vectors
 */
public record FilterSettings(
    ConsistencyDirection direction, int k, int pool, long seed, VectorStorage storage)
    implements Serializable {

  /** E5's own pool, and the largest. */
  public static final int MAX_POOL = 1_000_000;

  public static final int DEFAULT_POOL = 20_000;

  /** E5's own check, on a pool that any machine holds. */
  public static final FilterSettings DEFAULTS =
      new FilterSettings(
          ConsistencyDirection.QUERY, RankRule.DEFAULT_K, DEFAULT_POOL, 1, VectorStorage.FLOAT);

  public FilterSettings {
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(storage, "storage");
    if (direction == ConsistencyDirection.NONE) {
      throw new IllegalArgumentException("direction must be query, passage or both");
    }
    if (k < 1) {
      throw new IllegalArgumentException("rank must be at least 1 but is " + k);
    }
    if (pool < 1 || pool > MAX_POOL) {
      throw new IllegalArgumentException(
          "pool must be from 1 to %,d but is %,d".formatted(MAX_POOL, pool));
    }
  }
}
