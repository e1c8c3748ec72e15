package io.e5stream.embed.export;

import java.util.List;

/**
 * The weights of a BERT encoder, as E5 models are (Devlin et al., arXiv 1810.04805).
 *
 * @param heads attention heads
 * @param epsilon of the layer normalisations
 * @param words {@code [vocabulary, hidden]}
 * @param positions {@code [positions, hidden]}, the first row being that of the first token; the
 *     embedding of the first token type is added already where {@code types} is null
 * @param types {@code [types, hidden]}, token types; null where a text has one
 * @param embeddingNorm after the sum of the embeddings
 * @param layers from input to output
 */
public record EncoderWeights(
    int heads,
    float epsilon,
    Matrix words,
    Matrix positions,
    Matrix types,
    LayerNorm embeddingNorm,
    List<EncoderLayer> layers) {

  public EncoderWeights {
    layers = List.copyOf(layers);
    if (heads < 1 || words.columns() % heads != 0) {
      throw new IllegalArgumentException(
          "%d dimensions cannot be shared by %d heads".formatted(words.columns(), heads));
    }
    requireColumns("positions", positions, words.columns());
    if (types != null) {
      requireColumns("token types", types, words.columns());
    }
  }

  private static void requireColumns(String what, Matrix matrix, int expected) {
    if (matrix.columns() != expected) {
      throw new IllegalArgumentException(
          "%s of %d dimensions, words of %d".formatted(what, matrix.columns(), expected));
    }
  }

  /** Length of a token's vector. */
  public int hidden() {
    return words.columns();
  }

  /**
   * The same for texts of one segment: the first token type goes into the positions, since every
   * token has one of each.
   */
  public EncoderWeights ofOneSegment() {
    if (types == null) {
      return this;
    }
    float[] sums = positions.values().clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += types.values()[i % hidden()];
    }
    Matrix folded = new Matrix(positions.rows(), positions.columns(), sums);
    return new EncoderWeights(heads, epsilon, words, folded, null, embeddingNorm, layers);
  }
}
