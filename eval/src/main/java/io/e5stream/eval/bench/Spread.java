package io.e5stream.eval.bench;

import java.util.Arrays;

/**
 * What repetitions gave.
 *
 * @param min the smallest value
 * @param median the middle one; of an even number the mean of the two in the middle
 * @param max the largest
 */
public record Spread(double min, double median, double max) {

  /**
   * Summarises values.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int upper = sorted.length / 2;
    int lower = (sorted.length - 1) / 2;
    return new Spread(sorted[0], (sorted[lower] + sorted[upper]) / 2, sorted[sorted.length - 1]);
  }
}
