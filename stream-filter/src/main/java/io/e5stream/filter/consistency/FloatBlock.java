package io.e5stream.filter.consistency;

/** Vectors in floats. */
final class FloatBlock implements VectorBlock {

  private final float[][] columns;

  FloatBlock(int dimension) {
    columns = new float[dimension][SLOTS];
  }

  @Override
  public void set(int slot, float[] vector) {
    for (int d = 0; d < vector.length; d++) {
      columns[d][slot] = vector[d];
    }
  }

  @Override
  public float[] get(int slot) {
    float[] vector = new float[columns.length];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = columns[d][slot];
    }
    return vector;
  }

  @Override
  public float[][] columns(float[][] scratch) {
    return columns;
  }

  @Override
  public void rescale(float[] scores) {
    // They are what they should be.
  }
}
