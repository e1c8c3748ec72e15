package io.e5stream.filter.consistency;

/** Vectors in bytes with a scale for each; made floats for a whole block of queries at once. */
final class Int8Block implements VectorBlock {

  private final byte[][] columns;
  private final float[] scales = new float[SLOTS];

  Int8Block(int dimension) {
    columns = new byte[dimension][SLOTS];
  }

  @Override
  public void set(int slot, float[] vector) {
    Int8Vector stored = Int8Vector.of(vector);
    scales[slot] = stored.scale();
    for (int d = 0; d < vector.length; d++) {
      columns[d][slot] = stored.values()[d];
    }
  }

  @Override
  public float[] get(int slot) {
    byte[] values = new byte[columns.length];
    for (int d = 0; d < values.length; d++) {
      values[d] = columns[d][slot];
    }
    return new Int8Vector(scales[slot], values).toFloats();
  }

  @Override
  public float[][] columns(float[][] scratch) {
    for (int d = 0; d < columns.length; d++) {
      widen(columns[d], scratch[d]);
    }
    return scratch;
  }

  private static void widen(byte[] bytes, float[] floats) {
    for (int j = 0; j < SLOTS; j++) {
      floats[j] = bytes[j];
    }
  }

  @Override
  public void rescale(float[] scores) {
    for (int j = 0; j < SLOTS; j++) {
      scores[j] *= scales[j];
    }
  }
}
