package io.e5stream.embed.export;

import java.util.Arrays;

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

  /** Mean squared difference from the layer in fp32, over the vectors kept. */
  double error(Linear original, Activations activations) {
    int in = original.in();
    int out = original.out();
    float[] weight = original.weight().values();
    float[] exact = new float[out];
    float[] levels = new float[out];
    double sum = 0;
    for (float[] row : activations.rows()) {
      float[] smoothed = smoothed(row);
      float largest = range.largest(smoothed);
      Arrays.fill(exact, 0);
      Arrays.fill(levels, 0);
      for (int i = 0; i < in; i++) {
        int level = range.level(smoothed[i], largest);
        for (int o = 0; o < out; o++) {
          exact[o] += row[i] * weight[i * out + o];
          levels[o] += level * weights.values()[i * out + o];
        }
      }
      for (int o = 0; o < out; o++) {
        double difference = exact[o] - levels[o] * weights.scales()[o] * largest / range.top();
        sum += difference * difference;
      }
    }
    return sum / activations.rows().size() / out;
  }

  private float[] smoothed(float[] row) {
    float[] smoothed = row.clone();
    if (smoothing != null) {
      for (int i = 0; i < smoothed.length; i++) {
        smoothed[i] /= smoothing[i];
      }
    }
    return smoothed;
  }
}
