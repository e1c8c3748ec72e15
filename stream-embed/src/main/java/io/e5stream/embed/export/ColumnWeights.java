package io.e5stream.embed.export;

/**
 * A weight in 8-bit integers, with a scale for each output.
 *
 * @param values {@code [in, out]}, -127 to 127
 * @param scales {@code [out]}: what 1 stands for
 */
record ColumnWeights(byte[] values, float[] scales) {

  private static final int LIMIT = 127;

  /** The largest weight of a column becomes 127 or -127. */
  static ColumnWeights of(Matrix weight) {
    float[] scales = scales(weight);
    byte[] values = new byte[weight.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Math.round(weight.values()[i] / scales[i % weight.columns()]);
    }
    return new ColumnWeights(values, scales);
  }

  private static float[] scales(Matrix weight) {
    float[] scales = new float[weight.columns()];
    for (int i = 0; i < weight.values().length; i++) {
      int column = i % weight.columns();
      scales[column] = Math.max(scales[column], Math.abs(weight.values()[i]) / LIMIT);
    }
    for (int column = 0; column < scales.length; column++) {
      scales[column] = scales[column] == 0 ? 1 : scales[column];
    }
    return scales;
  }

  int in() {
    return values.length / out();
  }

  int out() {
    return scales.length;
  }

  /** Some of the outputs. */
  ColumnWeights outputs(int from, int count) {
    byte[] part = new byte[in() * count];
    for (int row = 0; row < in(); row++) {
      System.arraycopy(values, row * out() + from, part, row * count, count);
    }
    float[] partScales = new float[count];
    System.arraycopy(scales, from, partScales, 0, count);
    return new ColumnWeights(part, partScales);
  }
}
