package io.e5stream.eval.compare;

/** A number that a model's values on a set of items amount to, such as their mean. */
interface Statistic {

  /** The statistic of a multiset of the items. Not safe for several threads. */
  interface OfMultiset {
    /**
     * Computes it.
     *
     * @param counts {@code [items]}: how often each item is in the multiset; not all 0
     */
    double of(int[] counts);
  }

  /**
   * What two models may exchange, item by item, where neither is better: values on one scale.
   *
   * @param values {@code [items]}
   * @return {@code [items]}
   */
  double[] exchangeable(double[] values);

  /** The statistic of all items, each once, from exchangeable values. */
  double of(double[] exchangeable);

  /** Prepares one model's values for many multisets. */
  OfMultiset prepare(double[] values);
}
