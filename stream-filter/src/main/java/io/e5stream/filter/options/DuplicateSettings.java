package io.e5stream.filter.options;

import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.duplicate.MinHash;
import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;

/**
 * How duplicates are looked for.
 *
 * @param mode which
 * @param ttl how long what was there before is remembered
 * @param n words of an n-gram
 * @param bands of a MinHash signature
 * @param rows hashes of a band
 */
public record DuplicateSettings(DuplicateMode mode, Duration ttl, int n, int bands, int rows)
    implements Serializable {

  /** Signatures of different seeds cannot be compared: state holds those of this one. */
  private static final long SEED = 1;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException for a value that is out of its range
   */
  public static DuplicateSettings from(ReadableConfig config) {
    return new DuplicateSettings(
        config.get(FilterOptions.DUPLICATES),
        positive(FilterOptions.DUPLICATES_TTL, config.get(FilterOptions.DUPLICATES_TTL)),
        positive(FilterOptions.DUPLICATES_N, config.get(FilterOptions.DUPLICATES_N)),
        positive(FilterOptions.DUPLICATES_BANDS, config.get(FilterOptions.DUPLICATES_BANDS)),
        positive(FilterOptions.DUPLICATES_ROWS, config.get(FilterOptions.DUPLICATES_ROWS)));
  }

  public MinHash minHash() {
    return new MinHash(n, bands, rows, SEED);
  }

  private static int positive(ConfigOption<Integer> option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(option.key() + " must be at least 1 but is " + value);
    }
    return value;
  }

  /** Also for other times that state lives. */
  static Duration positive(ConfigOption<Duration> option, Duration value) {
    if (value.toMillis() < 1) {
      throw new IllegalArgumentException(option.key() + " must be at least 1 ms but is " + value);
    }
    return value;
  }
}
