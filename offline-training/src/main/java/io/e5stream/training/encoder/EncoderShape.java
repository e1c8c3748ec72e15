package io.e5stream.training.encoder;

import io.e5stream.embed.export.EncoderWeights;

/**
 * The sizes of a BERT encoder.
 *
 * @param vocabulary different tokens
 * @param positions tokens of the longest text
 * @param hidden length of a token's vector, and of a text's
 * @param layers number of layers
 * @param heads attention heads; divides {@code hidden}
 * @param intermediate width of the feed-forward half
 * @param epsilon of the layer normalisations
 */
public record EncoderShape(
    int vocabulary,
    int positions,
    int hidden,
    int layers,
    int heads,
    int intermediate,
    float epsilon) {

  public EncoderShape {
    if (vocabulary < 1 || positions < 1 || hidden < 1 || layers < 1 || intermediate < 1) {
      throw new IllegalArgumentException(
          "an encoder of %d tokens, %d positions, %d x %d dimensions, %d layers cannot be"
              .formatted(vocabulary, positions, hidden, intermediate, layers));
    }
    if (heads < 1 || hidden % heads != 0) {
      throw new IllegalArgumentException(
          "%d dimensions cannot be shared by %d heads".formatted(hidden, heads));
    }
  }

  /** The sizes of given weights. */
  public static EncoderShape of(EncoderWeights weights) {
    return new EncoderShape(
        weights.words().rows(),
        weights.positions().rows(),
        weights.hidden(),
        weights.layers().size(),
        weights.heads(),
        weights.layers().get(0).intermediate().weight().columns(),
        weights.epsilon());
  }

  /** How many numbers are trained. */
  public long parameters() {
    long norm = 2L * hidden;
    long attention = 4L * hidden * (hidden + 1);
    long feedForward = 2L * hidden * intermediate + hidden + intermediate;
    return (long) (vocabulary + positions) * hidden
        + norm
        + layers * (attention + feedForward + 2 * norm);
  }

  @Override
  public String toString() {
    return "%d layers, %d dimensions, %d heads, %d intermediate"
        .formatted(layers, hidden, heads, intermediate);
  }
}
