package io.e5stream.eval.task.learn;

/** Of two points. */
final class SquaredDistance {

  private SquaredDistance() {}

  /** The squared Euclidean distance, or the limit where it is larger. */
  static double between(double[] a, double[] b, double limit) {
    double sum = 0;
    for (int d = 0; d < a.length && sum < limit; d++) {
      sum += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return Math.min(sum, limit);
  }
}
