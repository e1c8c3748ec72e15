package io.e5stream.eval.compare;

import java.util.Arrays;

/** The mean over the items: of nDCG, recall and every other metric that each query has. */
final class Mean implements Statistic {

  @Override
  public double[] exchangeable(double[] values) {
    return values.clone();
  }

  @Override
  public double of(double[] exchangeable) {
    return Arrays.stream(exchangeable).average().orElseThrow();
  }

  @Override
  public OfMultiset prepare(double[] values) {
    return counts -> {
      double sum = 0;
      long items = 0;
      for (int i = 0; i < values.length; i++) {
        sum += counts[i] * values[i];
        items += counts[i];
      }
      return sum / items;
    };
  }
}
