package io.e5stream.filter.consistency;

import java.util.Arrays;

/**
 * Inner products of vectors with all vectors of a block.
 *
 * <p>Each product is summed in the order of the dimensions, by single roundings, whatever the
 * machine: so equal vectors have equal scores, and {@link #score} gives the very same as {@link
 * #of}.
 */
final class BlockScores {

  /** Dimensions that one pass over the scores adds. */
  private static final int STEP = 8;

  private BlockScores() {}

  /**
   * Scores.
   *
   * @param columns {@code [dim, SLOTS]}
   * @param vectors {@code [n, dim]}
   * @param scores {@code [n, SLOTS]}, overwritten
   */
  static void of(float[][] columns, float[][] vectors, float[][] scores) {
    for (int i = 0; i < vectors.length; i++) {
      Arrays.fill(scores[i], 0);
    }
    int dimension = columns.length;
    int d = 0;
    // Vectors inside, so that eight columns serve all of them while they are in the cache.
    for (; d + STEP <= dimension; d += STEP) {
      for (int i = 0; i < vectors.length; i++) {
        addEight(columns, vectors[i], d, scores[i]);
      }
    }
    for (; d < dimension; d++) {
      for (int i = 0; i < vectors.length; i++) {
        addOne(columns[d], vectors[i][d], scores[i]);
      }
    }
  }

  /** The inner product of two vectors, by the same arithmetic. */
  static float score(float[] vector, float[] other) {
    float score = 0;
    for (int d = 0; d < vector.length; d++) {
      score += vector[d] * other[d];
    }
    return score;
  }

  private static void addEight(float[][] columns, float[] vector, int d, float[] scores) {
    float[] c0 = columns[d];
    float[] c1 = columns[d + 1];
    float[] c2 = columns[d + 2];
    float[] c3 = columns[d + 3];
    float[] c4 = columns[d + 4];
    float[] c5 = columns[d + 5];
    float[] c6 = columns[d + 6];
    float[] c7 = columns[d + 7];
    float v0 = vector[d];
    float v1 = vector[d + 1];
    float v2 = vector[d + 2];
    float v3 = vector[d + 3];
    float v4 = vector[d + 4];
    float v5 = vector[d + 5];
    float v6 = vector[d + 6];
    float v7 = vector[d + 7];
    for (int j = 0; j < VectorBlock.SLOTS; j++) {
      scores[j] =
          scores[j]
              + v0 * c0[j]
              + v1 * c1[j]
              + v2 * c2[j]
              + v3 * c3[j]
              + v4 * c4[j]
              + v5 * c5[j]
              + v6 * c6[j]
              + v7 * c7[j];
    }
  }

  private static void addOne(float[] column, float value, float[] scores) {
    for (int j = 0; j < VectorBlock.SLOTS; j++) {
      scores[j] += value * column[j];
    }
  }
}
