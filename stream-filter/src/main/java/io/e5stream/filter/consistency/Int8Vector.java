package io.e5stream.filter.consistency;

/**
 * A vector in bytes: symmetric, so that 0 stays 0, with one scale for all numbers.
 *
 * <p>The scale has 16 significant bits. So its product with any byte is exact, and a vector that
 * was stored once is stored as the very same again, however often it is read and written.
 *
 * @param scale what a byte of 1 stands for
 * @param values {@code [dim]}, -127 to 127
 */
record Int8Vector(float scale, byte[] values) {

  private static final int MAX = 127;
  private static final int DROPPED_BITS = 0xFF;

  static Int8Vector of(float[] vector) {
    float max = 0;
    for (float value : vector) {
      max = Math.max(max, Math.abs(value));
    }
    float scale = roundUp(max / MAX);
    byte[] values = new byte[vector.length];
    for (int d = 0; d < vector.length && scale > 0; d++) {
      values[d] = (byte) Math.round(vector[d] / scale);
    }
    return new Int8Vector(scale, values);
  }

  /** Up, so that no number leaves the range. */
  private static float roundUp(float scale) {
    int bits = Float.floatToIntBits(scale);
    int rounded = (bits + DROPPED_BITS) & ~DROPPED_BITS;
    return Float.intBitsToFloat(rounded);
  }

  /** The bytes as floats, without the scale. */
  float[] widened() {
    float[] numbers = new float[values.length];
    for (int d = 0; d < numbers.length; d++) {
      numbers[d] = values[d];
    }
    return numbers;
  }

  float[] toFloats() {
    float[] vector = new float[values.length];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = values[d] * scale;
    }
    return vector;
  }
}
