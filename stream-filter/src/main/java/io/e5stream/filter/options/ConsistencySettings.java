package io.e5stream.filter.options;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
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
    new Ranges()
        .atLeastOne(FilterOptions.CONSISTENCY_K, k)
        .atLeastOne(FilterOptions.CONSISTENCY_POOL, pool)
        .atLeastOne(FilterOptions.CONSISTENCY_MIN_POOL, minPool)
        .atMost(FilterOptions.CONSISTENCY_MIN_POOL, minPool, FilterOptions.CONSISTENCY_POOL, pool)
        .atLeastOneMilli(FilterOptions.CONSISTENCY_MAX_WAIT, maxWait)
        .check();
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException naming every value that is out of its range
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
}
