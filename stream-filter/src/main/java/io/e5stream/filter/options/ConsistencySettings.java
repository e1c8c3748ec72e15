package io.e5stream.filter.options;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;

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

  public ConsistencySettings {
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(storage, "storage");
    requireAtLeastOne(FilterOptions.CONSISTENCY_K, k);
    requireAtLeastOne(FilterOptions.CONSISTENCY_POOL, pool);
    requireAtLeastOne(FilterOptions.CONSISTENCY_MIN_POOL, minPool);
    if (minPool > pool) {
      throw new IllegalArgumentException(
          "%s is %d, more than %s, which is %d"
              .formatted(
                  FilterOptions.CONSISTENCY_MIN_POOL.key(),
                  minPool,
                  FilterOptions.CONSISTENCY_POOL.key(),
                  pool));
    }
    if (maxWait.toMillis() < 1) {
      throw new IllegalArgumentException(
          "%s must be at least 1 ms but is %s"
              .formatted(FilterOptions.CONSISTENCY_MAX_WAIT.key(), maxWait));
    }
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException for a value that is out of its range
   */
  public static ConsistencySettings from(ReadableConfig config) {
    return new ConsistencySettings(
        config.get(FilterOptions.CONSISTENCY),
        config.get(FilterOptions.CONSISTENCY_K),
        config.get(FilterOptions.CONSISTENCY_POOL),
        config.get(FilterOptions.CONSISTENCY_STORAGE),
        config.get(FilterOptions.CONSISTENCY_MIN_POOL),
        config.get(FilterOptions.CONSISTENCY_MAX_WAIT));
  }

  /** Whether there is a check at all. */
  public boolean isOn() {
    return direction != ConsistencyDirection.NONE;
  }

  private static void requireAtLeastOne(ConfigOption<Integer> option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(option.key() + " must be at least 1 but is " + value);
    }
  }
}
