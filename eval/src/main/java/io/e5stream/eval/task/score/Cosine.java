package io.e5stream.eval.task.score;

/** The cosine of the angle between two vectors, in double precision. */
public final class Cosine {

  private Cosine() {}

  /**
   * Scales to length 1.
   *
   * @return a copy
   * @throws IllegalArgumentException if the vector has no direction: zero, infinite or not a number
   */
  public static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length == 0 || !Double.isFinite(length)) {
      throw new IllegalArgumentException("a vector without direction, of length " + length);
    }
    float[] unit = new float[vector.length];
    for (int d = 0; d < unit.length; d++) {
      unit[d] = (float) (vector[d] / length);
    }
    return unit;
  }

  /** The cosine; throws as {@link #unit} does. */
  public static double of(float[] a, float[] b) {
    double lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
    if (lengths == 0 || !Double.isFinite(lengths)) {
      throw new IllegalArgumentException("a vector without direction: lengths' product " + lengths);
    }
    return dot(a, b) / lengths;
  }

  /**
   * The sum of products, which of vectors of length 1 is the cosine. It does not depend on the
   * order of the two.
   */
  public static double dot(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors of different dimensions: %d and %d".formatted(a.length, b.length));
    }
    // Four sums: a processor adds them side by side, which it must not do with one.
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int d = 0;
    for (; d + 3 < a.length; d += 4) {
      sum0 += (double) a[d] * b[d];
      sum1 += (double) a[d + 1] * b[d + 1];
      sum2 += (double) a[d + 2] * b[d + 2];
      sum3 += (double) a[d + 3] * b[d + 3];
    }
    for (; d < a.length; d++) {
      sum0 += (double) a[d] * b[d];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
