package io.e5stream.eval.report.plot;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Evenly spaced numbers for an axis, all of them whole multiples of 1, 2 or 5 times a power of ten.
 *
 * @param first the first tick as a multiple of the step
 * @param count how many, at least two
 * @param mantissa 1, 2 or 5
 * @param exponent the step is {@code mantissa * 10^exponent}
 */
record Ticks(long first, int count, int mantissa, int exponent) {

  private static final int[] MANTISSAS = {1, 2, 5};

  /**
   * The finest ticks of which at most {@code limit} steps, and one more for uneven ends, reach from
   * at or below {@code min} to at or above {@code max}.
   *
   * @throws IllegalArgumentException when a bound is not finite, or min is not below max
   */
  static Ticks covering(double min, double max, int limit) {
    if (!Double.isFinite(max - min) || min >= max || limit < 1) {
      throw new IllegalArgumentException(
          "no axis from %s to %s in %d steps".formatted(min, max, limit));
    }
    double least = (max - min) / limit;
    int exponent = (int) Math.floor(Math.log10(least));
    for (; ; exponent++) {
      for (int mantissa : MANTISSAS) {
        // Rounding must not turn a step that fits exactly into one that does not.
        if (step(mantissa, exponent) >= least * (1 - 1e-9)) {
          return covering(min, max, mantissa, exponent);
        }
      }
    }
  }

  private static Ticks covering(double min, double max, int mantissa, int exponent) {
    double step = step(mantissa, exponent);
    long first = (long) Math.floor(min / step + 1e-9);
    long last = (long) Math.ceil(max / step - 1e-9);
    return new Ticks(first, (int) (last - first) + 1, mantissa, exponent);
  }

  private static double step(int mantissa, int exponent) {
    return scaled(mantissa, exponent);
  }

  /** Divides by whole powers, which are exact, so that 3 steps of 0.1 are 0.3. */
  private static double scaled(double value, int exponent) {
    return exponent < 0 ? value / Math.pow(10, -exponent) : value * Math.pow(10, exponent);
  }

  double value(int i) {
    return scaled((double) (first + i) * mantissa, exponent);
  }

  double min() {
    return value(0);
  }

  double max() {
    return value(count - 1);
  }

  DoubleStream values() {
    return java.util.stream.IntStream.range(0, count).mapToDouble(this::value);
  }

  /** As many decimals as the step has. */
  String label(double value) {
    String text = String.format(Locale.ROOT, "%,." + Math.max(0, -exponent) + "f", value);
    return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
  }
}
