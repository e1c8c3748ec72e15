package io.e5stream.filter.consistency;

/**
 * A fixed number of vectors, stored dimension by dimension: neighbours in memory belong to
 * neighbouring vectors, so that the inner loop of scoring runs over many vectors at once without
 * adding up inside a register, which the compiler would not vectorise.
 */
sealed interface VectorBlock permits FloatBlock, Int8Block {

  /** Vectors in a block: with these, a row of scores stays in the first-level cache. */
  int SLOTS = 512;

  /** Stores a vector. */
  void set(int slot, float[] vector);

  /** A copy of the vector as it is stored. */
  float[] get(int slot);

  /**
   * The vectors' numbers, {@code [dim, SLOTS]}, before {@link #rescale}.
   *
   * @param scratch of this size, for blocks that do not hold floats
   */
  float[][] columns(float[][] scratch);

  /** Makes scores by {@link #columns}, {@code [SLOTS]}, those of the vectors. */
  void rescale(float[] scores);
}
