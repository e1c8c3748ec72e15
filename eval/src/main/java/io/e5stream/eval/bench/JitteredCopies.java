package io.e5stream.eval.bench;

import java.util.Random;

/** Makes many vectors of few, when an index has to be larger than there are texts to embed. */
public final class JitteredCopies {

  private JitteredCopies() {}

  /**
   * The given vectors, then copies of them in turn, each with noise of its own.
   *
   * @param vectors {@code [vectors, dim]}, of length 1
   * @param count vectors wanted; fewer than there are leaves some out
   * @param cosine mean cosine of a copy and its original, 0 to 1: the noise is normally distributed
   *     in each component with variance {@code (1/cosine^2 - 1) / dim}
   * @return {@code [count, dim]}, of length 1
   */
  public static float[][] of(float[][] vectors, int count, double cosine, long seed) {
    Random random = new Random(seed);
    double deviation = Math.sqrt((1 / (cosine * cosine) - 1) / vectors[0].length);
    float[][] result = new float[count][];
    for (int i = 0; i < count; i++) {
      float[] original = vectors[i % vectors.length];
      result[i] = i < vectors.length ? original : jitter(original, deviation, random);
    }
    return result;
  }

  private static float[] jitter(float[] original, double deviation, Random random) {
    double[] moved = new double[original.length];
    double square = 0;
    for (int d = 0; d < moved.length; d++) {
      moved[d] = original[d] + deviation * random.nextGaussian();
      square += moved[d] * moved[d];
    }
    float[] copy = new float[moved.length];
    for (int d = 0; d < copy.length; d++) {
      copy[d] = (float) (moved[d] / Math.sqrt(square));
    }
    return copy;
  }
}
