package io.e5stream.filter.consistency;

import java.util.Random;

/** Vectors for tests. */
final class RandomVectors {

  private RandomVectors() {}

  /** Of length 1, in a random direction. */
  static float[] unit(Random random, int dimension) {
    float[] vector = new float[dimension];
    double square = 0;
    for (int d = 0; d < dimension; d++) {
      vector[d] = (float) random.nextGaussian();
      square += vector[d] * vector[d];
    }
    for (int d = 0; d < dimension; d++) {
      vector[d] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  /** Near another: the smaller the noise, the nearer. */
  static float[] near(Random random, float[] other, double noise) {
    float[] vector = unit(random, other.length);
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) (other[d] + noise * vector[d]);
    }
    return vector;
  }
}
