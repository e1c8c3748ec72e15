package io.e5stream.eval.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Ranks of values in multisets of the items, from 1; equal values share the mean of their ranks.
 * Sorts once, so that ranks of a multiset take one pass.
 */
final class Midranks {

  private final double[] values;

  /** Items by ascending value. */
  private final int[] order;

  Midranks(double[] values) {
    this.values = values.clone();
    this.order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Ranks of the items, each once. */
  double[] of() {
    int[] once = new int[values.length];
    Arrays.fill(once, 1);
    double[] ranks = new double[values.length];
    of(once, ranks);
    return ranks;
  }

  /**
   * Ranks of a multiset.
   *
   * @param counts {@code [items]}: how often each item occurs
   * @param ranks {@code [items]}, is filled; items that do not occur get a rank without meaning
   */
  void of(int[] counts, double[] ranks) {
    long before = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      long equal = 0;
      // -0.0 and 0.0 are equal here, as they are for scores.
      while (to < order.length && values[order[to]] == values[order[from]]) {
        equal += counts[order[to++]];
      }
      double rank = before + (equal + 1) / 2.0;
      for (int i = from; i < to; i++) {
        ranks[order[i]] = rank;
      }
      before += equal;
      from = to;
    }
  }
}
