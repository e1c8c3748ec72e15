package io.e5stream.embed.export;

/**
 * A linear layer in 8-bit integers whose input is quantised for each token by itself, while it is
 * computed.
 *
 * @param smoothing {@code [in]}, by which the input is divided before; null where it is not
 * @param weights with those factors in them
 * @param range of a token's values
 */
record RowLinear(float[] smoothing, ColumnWeights weights, RowRange range) {

  /**
   * Quantises a layer.
   *
   * @param smoothing {@code [in]}, or null for none
   */
  static RowLinear of(Linear linear, float[] smoothing, RowRange range) {
    Matrix weight = smoothing == null ? linear.weight() : linear.weight().timesRows(smoothing);
    return new RowLinear(smoothing, ColumnWeights.of(weight), range);
  }
}
