package io.e5stream.filter.options;

import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.duplicate.MinHash;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
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

  public DuplicateSettings {
    Objects.requireNonNull(mode, "mode");
    new Ranges()
        .atLeastOneMilli(FilterOptions.DUPLICATES_TTL, ttl)
        .atLeastOne(FilterOptions.DUPLICATES_N, n)
        .atLeastOne(FilterOptions.DUPLICATES_BANDS, bands)
        .atLeastOne(FilterOptions.DUPLICATES_ROWS, rows)
        .check();
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException naming every value that is out of its range
   */
  public static DuplicateSettings from(ReadableConfig config) {
    return new DuplicateSettings(
        config.get(FilterOptions.DUPLICATES),
        config.get(FilterOptions.DUPLICATES_TTL),
        config.get(FilterOptions.DUPLICATES_N),
        config.get(FilterOptions.DUPLICATES_BANDS),
        config.get(FilterOptions.DUPLICATES_ROWS));
  }

  public MinHash minHash() {
    return new MinHash(n, bands, rows, SEED);
  }
}
