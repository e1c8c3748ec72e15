package io.e5stream.eval.compare;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap of a paired difference: items are drawn with replacement, the same ones
 * for both models, and the interval leaves out equally many of the resampled differences at both
 * ends.
 *
 * <p>Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.
 */
final class Bootstrap {

  /** An interval. */
  record Interval(double low, double high) {}

  private Bootstrap() {}

  /**
   * Estimates the interval of candidate minus baseline.
   *
   * @param coverage share of the resampled differences within, such as 0.95
   */
  static Interval ofDifference(
      Statistic statistic, PairedScores scores, double coverage, int resamples, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Statistic.OfMultiset baseline = statistic.prepare(scores.baseline());
    Statistic.OfMultiset candidate = statistic.prepare(scores.candidate());
    int items = scores.ids().size();
    int[] counts = new int[items];
    double[] differences = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      Arrays.fill(counts, 0);
      for (int draw = 0; draw < items; draw++) {
        counts[random.nextInt(items)]++;
      }
      differences[i] = candidate.of(counts) - baseline.of(counts);
    }
    Arrays.sort(differences);
    int left = (int) Math.floor((resamples + 1) * (1 - coverage) / 2 + 1e-9);
    int lowest = Math.max(0, left - 1);
    return new Interval(differences[lowest], differences[resamples - 1 - lowest]);
  }
}
