package io.e5stream.eval.compare;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The paired randomisation test, two-sided: were neither model better, each item's two values could
 * as well belong to the other model, so how many of these exchanges give a difference at least as
 * large as the one seen?
 *
 * <p>Fisher's randomisation test, as recommended for retrieval by Smucker, Allan and Carterette, "A
 * Comparison of Statistical Significance Tests for Information Retrieval Evaluation", CIKM 2007.
 */
final class RandomisationTest {

  /** Items with two different values up to which all exchanges are tried: 2^13 = 8,192. */
  static final int EXACT_ITEMS = 13;

  /**
   * Outcome of a test.
   *
   * @param p share of exchanges; with random ones {@code (count + 1) / (exchanges + 1)}, which
   *     counts the one that was seen and so is never 0 (Davison and Hinkley, "Bootstrap Methods and
   *     their Application", 1997, section 4.2)
   * @param exact whether all exchanges were tried
   * @param exchanges how many were tried
   */
  record Result(double p, boolean exact, int exchanges) {}

  private final Statistic statistic;
  private final double[] baseline;
  private final double[] candidate;

  /** Items whose exchange changes anything. */
  private final int[] differing;

  private final double observed;
  private final double tolerance;

  RandomisationTest(Statistic statistic, PairedScores scores) {
    this.statistic = statistic;
    this.baseline = statistic.exchangeable(scores.baseline());
    this.candidate = statistic.exchangeable(scores.candidate());
    this.differing =
        IntStream.range(0, baseline.length).filter(i -> baseline[i] != candidate[i]).toArray();
    this.observed = difference();
    double largest =
        Math.max(
            Arrays.stream(baseline).map(Math::abs).max().orElseThrow(),
            Arrays.stream(candidate).map(Math::abs).max().orElseThrow());
    // Exchanges that differ by rounding alone are as large as the one seen.
    this.tolerance = 1e-12 * largest;
  }

  Result run(int exchanges, long seed) {
    return differing.length <= EXACT_ITEMS ? all() : random(exchanges, seed);
  }

  private Result all() {
    int arrangements = 1 << differing.length;
    int count = 0;
    for (int mask = 0; mask < arrangements; mask++) {
      exchange(mask);
      count += isAsLarge() ? 1 : 0;
      exchange(mask);
    }
    return new Result((double) count / arrangements, true, arrangements);
  }

  private Result random(int exchanges, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = 0;
    for (int i = 0; i < exchanges; i++) {
      // Exchanging what is exchanged already is as random as beginning anew.
      for (int item : differing) {
        if (random.nextBoolean()) {
          exchangeItem(item);
        }
      }
      count += isAsLarge() ? 1 : 0;
    }
    return new Result((count + 1.0) / (exchanges + 1.0), false, exchanges);
  }

  private void exchange(int mask) {
    for (int i = 0; i < differing.length; i++) {
      if ((mask >> i & 1) == 1) {
        exchangeItem(differing[i]);
      }
    }
  }

  private void exchangeItem(int item) {
    double kept = baseline[item];
    baseline[item] = candidate[item];
    candidate[item] = kept;
  }

  private double difference() {
    return statistic.of(candidate) - statistic.of(baseline);
  }

  private boolean isAsLarge() {
    return Math.abs(difference()) >= Math.abs(observed) - tolerance;
  }
}
