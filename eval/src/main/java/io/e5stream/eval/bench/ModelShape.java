package io.e5stream.eval.bench;

import java.util.Optional;

/**
 * The sizes of a BERT encoder, from which its floating-point operations follow. A product of {@code
 * [m,k]} and {@code [k,n]} is counted as {@code 2 m k n}.
 *
 * @param layers transformer layers
 * @param hidden length of a token's vector
 * @param intermediate length inside the feed-forward part
 */
public record ModelShape(int layers, int hidden, int intermediate) {

  /**
   * The shape of an E5 model, known by the length of its vectors: small, base and large are
   * MiniLM-L12-H384, BERT-base and BERT-large (arXiv 2212.03533, section 4.1; the multilingual ones
   * have the same sizes).
   */
  public static Optional<ModelShape> ofE5(int dimension) {
    return switch (dimension) {
      case 384 -> Optional.of(new ModelShape(12, 384, 1536));
      case 768 -> Optional.of(new ModelShape(12, 768, 3072));
      case 1024 -> Optional.of(new ModelShape(24, 1024, 4096));
      default -> Optional.empty();
    };
  }

  /**
   * Operations of the weight matrices for one token: in each layer query, key, value and output of
   * the attention, and the two of the feed-forward part.
   */
  public double linearFlopsPerToken() {
    return 2.0 * layers * (4.0 * hidden * hidden + 2.0 * hidden * intermediate);
  }

  /**
   * Operations of the attention itself for one text: queries times keys, and weights times values.
   *
   * @param tokens the text's length
   */
  public double attentionFlops(int tokens) {
    return 4.0 * layers * tokens * tokens * hidden;
  }

  /** Mean operations for one token of texts of these lengths; padding does not count as work. */
  public double flopsPerToken(int[] lengths) {
    double attention = 0;
    long tokens = 0;
    for (int length : lengths) {
      attention += attentionFlops(length);
      tokens += length;
    }
    return linearFlopsPerToken() + attention / tokens;
  }
}
