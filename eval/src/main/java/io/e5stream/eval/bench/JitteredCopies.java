package io.e5stream.eval.bench;

import java.util.Random;

/**
 * Makes many vectors of few, when an index has to be larger than there are texts to embed.
 *
 * <p>The noise is distributed as the vectors themselves scatter: normal combinations of their
 * deviations from the mean. Noise alike in all directions would make copies that no graph of
 * neighbours can tell apart, since real texts fill few of the directions there are.
 */
public final class JitteredCopies {

  /** Deviations combined for one copy. */
  private static final int COMBINED = 16;

  private final float[][] vectors;
  private final double[] mean;
  private final double scale;
  private final Random random;

  private JitteredCopies(float[][] vectors, double cosine, long seed) {
    this.vectors = vectors;
    this.mean = mean(vectors);
    double square = 0;
    for (float[] vector : vectors) {
      for (int d = 0; d < mean.length; d++) {
        square += (vector[d] - mean[d]) * (vector[d] - mean[d]);
      }
    }
    // Noise of this squared length, at a right angle, turns a vector of length 1 to that cosine.
    double wanted = 1 / (cosine * cosine) - 1;
    this.scale = Math.sqrt(wanted * vectors.length / square / COMBINED);
    this.random = new Random(seed);
  }

  /**
   * The given vectors, then copies of them in turn, each with noise of its own.
   *
   * @param vectors {@code [vectors, dim]}, of length 1; two at least, not all equal
   * @param count vectors wanted; fewer than there are leaves some out
   * @param cosine about the mean cosine of a copy and its original, 0 to 1
   * @return {@code [count, dim]}, of length 1
   */
  public static float[][] of(float[][] vectors, int count, double cosine, long seed) {
    JitteredCopies copies = new JitteredCopies(vectors, cosine, seed);
    float[][] result = new float[count][];
    for (int i = 0; i < count; i++) {
      result[i] = i < vectors.length ? vectors[i] : copies.copy(vectors[i % vectors.length]);
    }
    return result;
  }

  private float[] copy(float[] original) {
    double[] moved = new double[original.length];
    for (int d = 0; d < moved.length; d++) {
      moved[d] = original[d];
    }
    for (int i = 0; i < COMBINED; i++) {
      float[] other = vectors[random.nextInt(vectors.length)];
      double weight = scale * random.nextGaussian();
      for (int d = 0; d < moved.length; d++) {
        moved[d] += weight * (other[d] - mean[d]);
      }
    }
    double square = 0;
    for (double component : moved) {
      square += component * component;
    }
    float[] copy = new float[moved.length];
    for (int d = 0; d < copy.length; d++) {
      copy[d] = (float) (moved[d] / Math.sqrt(square));
    }
    return copy;
  }

  private static double[] mean(float[][] vectors) {
    double[] mean = new double[vectors[0].length];
    for (float[] vector : vectors) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vector[d] / (double) vectors.length;
      }
    }
    return mean;
  }
}
