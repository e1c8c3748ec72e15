package io.e5stream.embed.export;

/**
 * A linear layer: {@code y = x * weight + bias}.
 *
 * @param weight {@code [in, out]}
 * @param bias {@code [out]}
 */
public record Linear(Matrix weight, float[] bias) {

  public Linear {
    if (bias.length != weight.columns()) {
      throw new IllegalArgumentException(
          "a bias of %d does not fit a weight of %d x %d"
              .formatted(bias.length, weight.rows(), weight.columns()));
    }
  }

  int in() {
    return weight.rows();
  }

  int out() {
    return weight.columns();
  }

  /** The layers side by side, as one layer of the same input. */
  static Linear beside(Linear... parts) {
    Matrix[] weights = new Matrix[parts.length];
    int out = 0;
    for (int i = 0; i < parts.length; i++) {
      weights[i] = parts[i].weight;
      out += parts[i].out();
    }
    float[] bias = new float[out];
    int from = 0;
    for (Linear part : parts) {
      System.arraycopy(part.bias, 0, bias, from, part.out());
      from += part.out();
    }
    return new Linear(Matrix.beside(weights), bias);
  }

  /** Some of the outputs. */
  Linear outputs(int from, int count) {
    float[] part = new float[count];
    System.arraycopy(bias, from, part, 0, count);
    return new Linear(weight.columns(from, count), part);
  }
}
