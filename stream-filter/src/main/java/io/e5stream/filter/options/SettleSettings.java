package io.e5stream.filter.options;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.apache.flink.configuration.ReadableConfig;

/**
 * How the last stage of the filter treats versions.
 *
 * @param rejectedVersion what a version that was turned down does to the older one
 * @param ttl how long the version of a pair that is not clean is remembered
 */
public record SettleSettings(RejectedVersion rejectedVersion, Duration ttl)
    implements Serializable {

  public SettleSettings {
    Objects.requireNonNull(rejectedVersion, "rejectedVersion");
    new Ranges().atLeastOneMilli(FilterOptions.SETTLED_TTL, ttl).check();
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException for a value that is out of its range
   */
  public static SettleSettings from(ReadableConfig config) {
    return new SettleSettings(
        config.get(FilterOptions.REJECTED_VERSION), config.get(FilterOptions.SETTLED_TTL));
  }
}
