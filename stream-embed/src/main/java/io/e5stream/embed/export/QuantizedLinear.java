package io.e5stream.embed.export;

import java.util.Arrays;

/**
 * A linear layer in 8-bit integers with ranges that are fixed beforehand, so that a text's vector
 * does not depend on its batch.
 *
 * <p>Channels of the input that are large are made smaller, and the weight's rows larger by the
 * same factor, before both are quantised (Xiao et al., SmoothQuant, arXiv 2211.10438, equation 4).
 *
 * @param linear the layer whose weight has those factors in it
 * @param smoothing {@code [in]}, by which the input is divided; null where it is not
 * @param inputScale of the input, which is stored as {@code round(x / scale) + zero}, 0 to 255
 * @param inputZero what stands for 0
 * @param weights that weight in 8-bit integers
 */
record QuantizedLinear(
    Linear linear, float[] smoothing, float inputScale, int inputZero, ColumnWeights weights) {

  private static final int INPUT_LEVELS = 255;

  /** Quantises a layer for the whole range of what it reads. */
  static QuantizedLinear of(Linear linear, Activations activations, float[] smoothing) {
    return of(linear, activations, smoothing, 1);
  }

  /**
   * Quantises a layer.
   *
   * @param activations what the layer reads
   * @param smoothing {@code [in]}, or null for none
   * @param kept share of the range that is kept; what lies outside is cut off, which leaves finer
   *     steps to the rest
   */
  static QuantizedLinear of(
      Linear linear, Activations activations, float[] smoothing, double kept) {
    Matrix smoothed = smoothing == null ? linear.weight() : linear.weight().timesRows(smoothing);
    float low = 0;
    float high = 0;
    for (int channel = 0; channel < activations.channels(); channel++) {
      float divisor = smoothing == null ? 1 : smoothing[channel];
      low = Math.min(low, activations.smallest(channel) / divisor);
      high = Math.max(high, activations.largest(channel) / divisor);
    }
    low = (float) (low * kept);
    high = (float) (high * kept);
    float scale = high == low ? 1 : (high - low) / INPUT_LEVELS;
    int zero = Math.round(-low / scale);
    return new QuantizedLinear(
        new Linear(smoothed, linear.bias()), smoothing, scale, zero, ColumnWeights.of(smoothed));
  }

  /** Mean squared difference from the layer in fp32, over the vectors kept. */
  double error(Linear original, Activations activations) {
    int in = original.in();
    int out = original.out();
    float[] difference = new float[out];
    double sum = 0;
    for (float[] row : activations.rows()) {
      Arrays.fill(difference, 0);
      for (int i = 0; i < in; i++) {
        float exact = row[i];
        float input = quantised(smoothing == null ? exact : exact / smoothing[i]);
        int base = i * out;
        for (int o = 0; o < out; o++) {
          difference[o] +=
              exact * original.weight().values()[base + o]
                  - input * weights.values()[base + o] * weights.scales()[o];
        }
      }
      for (float d : difference) {
        sum += (double) d * d;
      }
    }
    return sum / activations.rows().size() / out;
  }

  private float quantised(float value) {
    int level = Math.round(value / inputScale) + inputZero;
    return (Math.max(0, Math.min(INPUT_LEVELS, level)) - inputZero) * inputScale;
  }
}
