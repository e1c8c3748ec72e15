package io.e5stream.filter.consistency;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * How a stream of pairs is checked.
 *
 * @param direction which sides are ranked
 * @param k the last rank that is accepted
 * @param pool pairs that a pair is ranked against at most
 * @param storage how the pool keeps their vectors
 * @param minPool pairs in the pool before the first is ranked; those that come earlier wait
 * @param maxWait how long they wait at most
 */
public record ConsistencySettings(
    ConsistencyDirection direction,
    int k,
    int pool,
    VectorStorage storage,
    int minPool,
    Duration maxWait)
    implements Serializable {

  /** The option that stands for all of these. */
  public static final String KEY = "filter.consistency";

  public ConsistencySettings {
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(storage, "storage");
    requireAtLeastOne("k", k);
    requireAtLeastOne("pool", pool);
    requireAtLeastOne("min-pool", minPool);
    if (minPool > pool) {
      throw new IllegalArgumentException(
          "%s.min-pool is %d, more than %s.pool, which is %d".formatted(KEY, minPool, KEY, pool));
    }
    if (maxWait.toMillis() < 1) {
      throw new IllegalArgumentException(
          "%s.max-wait must be at least 1 ms but is %s".formatted(KEY, maxWait));
    }
  }

  private static void requireAtLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "%s.%s must be at least 1 but is %d".formatted(KEY, name, value));
    }
  }
}
