package io.e5stream.eval.bench;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Arrays;

/**
 * How long something took, in milliseconds.
 *
 * @param p50Ms half of them took no longer
 * @param p95Ms 95 % took no longer
 * @param p99Ms 99 % took no longer
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Percentiles(double p50Ms, double p95Ms, double p99Ms) {

  private static final double NANOS_PER_MS = 1e6;

  /**
   * By nearest rank: the smallest measured value that the given part of all values does not exceed.
   *
   * @param nanos measured times, in any order
   * @throws IllegalArgumentException when there are none
   */
  public static Percentiles of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Percentiles(at(sorted, 50), at(sorted, 95), at(sorted, 99));
  }

  private static double at(long[] sorted, int percent) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no times were measured");
    }
    int rank = (int) (((long) sorted.length * percent + 99) / 100);
    return sorted[rank - 1] / NANOS_PER_MS;
  }
}
