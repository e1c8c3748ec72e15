package io.e5stream.embed.encoder;

import java.nio.FloatBuffer;

/** Makes one vector of a text's token vectors. */
final class Pooler {

  private Pooler() {}

  /**
   * Pools one text of a batch.
   *
   * @param hidden {@code [batch, padded, dim]}
   * @param row the text's place in the batch
   * @param tokens the text's tokens; those after it are padding, whose weight is 0
   * @return {@code [dim]}, not normalised
   */
  static float[] pool(
      FloatBuffer hidden, int row, int padded, int tokens, int dimension, Pooling pooling) {
    int base = row * padded * dimension;
    return switch (pooling) {
      case MEAN -> mean(hidden, base, tokens, dimension);
      case CLS -> vector(hidden, base, dimension);
      case LAST_TOKEN -> vector(hidden, base + (tokens - 1) * dimension, dimension);
    };
  }

  static float[] vector(FloatBuffer values, int base, int dimension) {
    float[] vector = new float[dimension];
    values.get(base, vector);
    return vector;
  }

  private static float[] mean(FloatBuffer hidden, int base, int tokens, int dimension) {
    float[] sum = new float[dimension];
    float[] token = new float[dimension];
    for (int t = 0; t < tokens; t++) {
      hidden.get(base + t * dimension, token);
      for (int d = 0; d < dimension; d++) {
        sum[d] += token[d];
      }
    }
    for (int d = 0; d < dimension; d++) {
      sum[d] /= tokens;
    }
    return sum;
  }

  /**
   * Scales to length 1, in place.
   *
   * @throws EncoderException when the vector has no direction: zero, infinite or not a number
   */
  static float[] normalise(float[] vector) {
    double square = 0;
    for (float v : vector) {
      square += (double) v * v;
    }
    if (square == 0 || Double.isNaN(square) || Double.isInfinite(square)) {
      throw new EncoderException(
          "the model gave a vector without direction (squared length %s)".formatted(square));
    }
    double scale = 1 / Math.sqrt(square);
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) (vector[d] * scale);
    }
    return vector;
  }
}
