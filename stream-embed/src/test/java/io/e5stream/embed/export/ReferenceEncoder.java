package io.e5stream.embed.export;

import io.e5stream.embed.encoder.Pooling;

/**
 * A BERT encoder written down as the papers have it, one text at a time, in double precision: what
 * graphs are compared with.
 */
final class ReferenceEncoder {

  private final EncoderWeights weights;

  ReferenceEncoder(EncoderWeights weights) {
    this.weights = weights;
  }

  /** {@code [hidden]}, normalised. */
  double[] encode(int[] ids, Pooling pooling) {
    double[][] hidden = new double[ids.length][];
    for (int t = 0; t < ids.length; t++) {
      hidden[t] = new double[weights.hidden()];
      for (int d = 0; d < weights.hidden(); d++) {
        hidden[t][d] =
            weights.words().get(ids[t], d)
                + weights.positions().get(t, d)
                + weights.types().get(0, d);
      }
      norm(hidden[t], weights.embeddingNorm());
    }
    for (EncoderLayer layer : weights.layers()) {
      layer(hidden, layer);
    }
    return normalised(pool(hidden, pooling));
  }

  private void layer(double[][] hidden, EncoderLayer layer) {
    double[][] context = attention(hidden, layer);
    for (int t = 0; t < hidden.length; t++) {
      add(hidden[t], linear(context[t], layer.attentionOutput()));
      norm(hidden[t], layer.attentionNorm());
      double[] inner = linear(hidden[t], layer.intermediate());
      for (int i = 0; i < inner.length; i++) {
        inner[i] = gelu(inner[i]);
      }
      add(hidden[t], linear(inner, layer.output()));
      norm(hidden[t], layer.outputNorm());
    }
  }

  private double[][] attention(double[][] hidden, EncoderLayer layer) {
    int size = weights.hidden() / weights.heads();
    double[][] all = new double[hidden.length][];
    for (int t = 0; t < hidden.length; t++) {
      all[t] = linear(hidden[t], layer.attention());
    }
    double[][] context = new double[hidden.length][weights.hidden()];
    for (int head = 0; head < weights.heads(); head++) {
      int query = head * size;
      int key = weights.hidden() + head * size;
      int value = 2 * weights.hidden() + head * size;
      for (int t = 0; t < hidden.length; t++) {
        double[] shares = new double[hidden.length];
        double sum = 0;
        for (int u = 0; u < hidden.length; u++) {
          double dot = 0;
          for (int d = 0; d < size; d++) {
            dot += all[t][query + d] * all[u][key + d];
          }
          shares[u] = Math.exp(dot / Math.sqrt(size));
          sum += shares[u];
        }
        for (int u = 0; u < hidden.length; u++) {
          for (int d = 0; d < size; d++) {
            context[t][head * size + d] += shares[u] / sum * all[u][value + d];
          }
        }
      }
    }
    return context;
  }

  private static double[] linear(double[] input, Linear linear) {
    double[] output = new double[linear.out()];
    for (int o = 0; o < output.length; o++) {
      output[o] = linear.bias()[o];
      for (int i = 0; i < input.length; i++) {
        output[o] += input[i] * linear.weight().get(i, o);
      }
    }
    return output;
  }

  private void norm(double[] x, LayerNorm norm) {
    double mean = 0;
    for (double v : x) {
      mean += v / x.length;
    }
    double variance = 0;
    for (double v : x) {
      variance += (v - mean) * (v - mean) / x.length;
    }
    double deviation = Math.sqrt(variance + weights.epsilon());
    for (int d = 0; d < x.length; d++) {
      x[d] = (x[d] - mean) / deviation * norm.gamma()[d] + norm.beta()[d];
    }
  }

  /** x times the normal distribution's share below x, integrated numerically. */
  static double gelu(double x) {
    int steps = 400;
    double limit = Math.min(8, Math.abs(x));
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double t = (i + 0.5) * limit / steps;
      sum += Math.exp(-t * t / 2) * limit / steps;
    }
    double below = 0.5 + Math.signum(x) * sum / Math.sqrt(2 * Math.PI);
    return x * below;
  }

  private static double[] pool(double[][] hidden, Pooling pooling) {
    return switch (pooling) {
      case CLS -> hidden[0];
      case LAST_TOKEN -> hidden[hidden.length - 1];
      case MEAN -> {
        double[] mean = new double[hidden[0].length];
        for (double[] token : hidden) {
          for (int d = 0; d < mean.length; d++) {
            mean[d] += token[d] / hidden.length;
          }
        }
        yield mean;
      }
    };
  }

  private static double[] normalised(double[] vector) {
    double square = 0;
    for (double v : vector) {
      square += v * v;
    }
    double[] result = new double[vector.length];
    for (int d = 0; d < vector.length; d++) {
      result[d] = vector[d] / Math.sqrt(square);
    }
    return result;
  }

  private static void add(double[] to, double[] summand) {
    for (int d = 0; d < to.length; d++) {
      to[d] += summand[d];
    }
  }
}
