package io.e5stream.eval.task.learn;

/**
 * Tells when mini-batches have stopped to improve: the moving average of their mean squared
 * distances has had no new low for ten batches, as scikit-learn ends its {@code MiniBatchKMeans}.
 */
final class SmoothedInertia {

  private static final int PATIENCE = 10;

  private final double weight;
  private double average = Double.NaN;
  private double lowest = Double.POSITIVE_INFINITY;
  private int batchesWithoutLow;

  /**
   * An average without values.
   *
   * @param weight of each new value; 1 where it is larger
   */
  SmoothedInertia(double weight) {
    this.weight = Math.min(weight, 1);
  }

  void add(double inertia) {
    average = Double.isNaN(average) ? inertia : average + weight * (inertia - average);
    if (average < lowest) {
      lowest = average;
      batchesWithoutLow = 0;
    } else {
      batchesWithoutLow++;
    }
  }

  boolean isFalling() {
    return batchesWithoutLow < PATIENCE;
  }
}
