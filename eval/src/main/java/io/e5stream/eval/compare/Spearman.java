package io.e5stream.eval.compare;

import java.util.Arrays;

/**
 * Spearman's rank correlation with gold values: Pearson's correlation of the ranks, equal values
 * sharing the mean of their ranks. 0 where one side has but one value, which is no order.
 *
 * <p>Exchangeable are the ranks that the models give: their scores may lie on different scales.
 */
final class Spearman implements Statistic {

  private final Midranks gold;
  private final double[] goldRanks;
  private final int[] once;

  Spearman(double[] gold) {
    this.gold = new Midranks(gold);
    this.goldRanks = this.gold.of();
    this.once = new int[gold.length];
    Arrays.fill(once, 1);
  }

  @Override
  public double[] exchangeable(double[] values) {
    return new Midranks(values).of();
  }

  @Override
  public double of(double[] exchangeable) {
    return correlation(once, goldRanks, exchangeable);
  }

  @Override
  public OfMultiset prepare(double[] values) {
    Midranks scores = new Midranks(values);
    double[] x = new double[values.length];
    double[] y = new double[values.length];
    return counts -> {
      gold.of(counts, x);
      scores.of(counts, y);
      return correlation(counts, x, y);
    };
  }

  private static double correlation(int[] counts, double[] x, double[] y) {
    long items = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < counts.length; i++) {
      items += counts[i];
      sumX += counts[i] * x[i];
      sumY += counts[i] * y[i];
    }
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < counts.length; i++) {
      double dx = x[i] - sumX / items;
      double dy = y[i] - sumY / items;
      xy += counts[i] * dx * dy;
      xx += counts[i] * dx * dx;
      yy += counts[i] * dy * dy;
    }
    return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
  }
}
