package io.e5stream.eval.retrieval;

import java.util.Arrays;

/**
 * Vectors laid out by dimension, so that the inner loop of the product runs over neighbouring
 * floats and the compiler turns it into vector instructions (it does not for a plain dot product,
 * whose order of additions it has to keep).
 */
final class VectorBlock {

  /** Vectors in a full block: at 384 dimensions it stays in a core's second-level cache. */
  static final int SIZE = 256;

  private final int dimension;
  private final int count;

  /** {@code [dim, count]} in one array. */
  private final float[] values;

  private VectorBlock(int dimension, int count) {
    this.dimension = dimension;
    this.count = count;
    this.values = new float[dimension * count];
  }

  /** Copies up to {@link #SIZE} vectors, beginning with the given one. */
  static VectorBlock of(float[][] vectors, int from) {
    int count = Math.min(SIZE, vectors.length - from);
    VectorBlock block = new VectorBlock(vectors[from].length, count);
    for (int i = 0; i < count; i++) {
      float[] vector = vectors[from + i];
      checkDimension(block.dimension, vector.length);
      for (int d = 0; d < block.dimension; d++) {
        block.values[d * count + i] = vector[d];
      }
    }
    return block;
  }

  int count() {
    return count;
  }

  /**
   * Multiplies all vectors with a query.
   *
   * @param query {@code [dim]}
   * @param scores receives {@link #count()} products
   */
  void dot(float[] query, float[] scores) {
    checkDimension(dimension, query.length);
    Arrays.fill(scores, 0, count, 0);
    int d = 0;
    for (; d + 3 < dimension; d += 4) {
      addFour(d, query, scores);
    }
    for (; d < dimension; d++) {
      addOne(d, query, scores);
    }
  }

  /** Four dimensions while the sums are at hand, added in the order of {@link #addOne}. */
  private void addFour(int d, float[] query, float[] scores) {
    float q0 = query[d];
    float q1 = query[d + 1];
    float q2 = query[d + 2];
    float q3 = query[d + 3];
    int row = d * count;
    for (int i = 0; i < count; i++) {
      float sum = scores[i] + q0 * values[row + i];
      sum += q1 * values[row + count + i];
      sum += q2 * values[row + 2 * count + i];
      scores[i] = sum + q3 * values[row + 3 * count + i];
    }
  }

  private void addOne(int d, float[] query, float[] scores) {
    float q = query[d];
    int row = d * count;
    for (int i = 0; i < count; i++) {
      scores[i] += q * values[row + i];
    }
  }

  private static void checkDimension(int expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          "vectors of different dimensions: %d and %d".formatted(expected, actual));
    }
  }
}
