package io.e5stream.embed.export;

import java.util.List;

/**
 * Finds the smoothing of a layer that quantises best: {@code s = max|x|^alpha / max|w|^(1-alpha)}
 * of each input channel (SmoothQuant, arXiv 2211.10438, equation 4), for the alpha of the least
 * error on the sample.
 */
final class Smoothing {

  private static final double[] ALPHAS = {0.5, 0.6, 0.7, 0.8, 0.9, 1.0};

  /** Shares of the range, tried until they stop to help. */
  private static final double[] KEPT = {0.9, 0.8, 0.7, 0.6, 0.5};

  /** A channel that is always 0 has no scale of its own. */
  private static final float LEAST = 1e-5f;

  private Smoothing() {}

  /** The layer quantised without smoothing or with the best one, and with the best range. */
  static QuantizedLinear best(Linear linear, Activations activations) {
    QuantizedLinear best = QuantizedLinear.of(linear, activations, null, 1);
    double least = best.error(linear, activations);
    for (double alpha : ALPHAS) {
      float[] factors = factors(linear, activations, alpha);
      QuantizedLinear candidate = QuantizedLinear.of(linear, activations, factors, 1);
      double error = candidate.error(linear, activations);
      if (error < least) {
        least = error;
        best = candidate;
      }
    }
    float[] smoothing = best.smoothing();
    for (double kept : KEPT) {
      QuantizedLinear candidate = QuantizedLinear.of(linear, activations, smoothing, kept);
      double error = candidate.error(linear, activations);
      if (error >= least) {
        break;
      }
      least = error;
      best = candidate;
    }
    return best;
  }

  /** Adds the division of a layer's input by its factors. */
  static String add(GraphBuilder graph, String name, String input, float[] factors) {
    float[] inverse = factors.clone();
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = 1 / inverse[i];
    }
    String constant = graph.constant(name + ".smoothing", inverse);
    return graph.add(name + ".smoothed", "Mul", List.of(input, constant));
  }

  static float[] factors(Linear linear, Activations activations, double alpha) {
    float[] factors = new float[linear.in()];
    for (int i = 0; i < factors.length; i++) {
      float weight = LEAST;
      for (int o = 0; o < linear.out(); o++) {
        weight = Math.max(weight, Math.abs(linear.weight().get(i, o)));
      }
      float input = Math.max(LEAST, activations.magnitude(i));
      factors[i] = (float) (Math.pow(input, alpha) / Math.pow(weight, 1 - alpha));
    }
    return factors;
  }
}
