package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.encoder.Tokens;
import java.util.List;

/**
 * Texts that go through the encoder together, padded to the longest.
 *
 * @param texts none empty
 */
public record TokenBatch(List<Tokens> texts) {

  /** Added to the scores of padding: after the softmax nothing is left of them. */
  private static final float MASKED = -1e9f;

  public TokenBatch {
    texts = List.copyOf(texts);
    if (texts.isEmpty() || texts.stream().anyMatch(text -> text.count() == 0)) {
      throw new IllegalArgumentException("a batch without texts, or with a text without tokens");
    }
  }

  int rows() {
    return texts.size();
  }

  /** Tokens of the longest text. */
  int length() {
    return texts.stream().mapToInt(Tokens::count).max().orElseThrow();
  }

  /** Tokens that are computed on, padding included. */
  public int paddedTokens() {
    return rows() * length();
  }

  /** {@code [batch, tokens]}, padded with 0. */
  NDArray ids(NDManager scope) {
    int length = length();
    long[] ids = new long[rows() * length];
    for (int i = 0; i < rows(); i++) {
      System.arraycopy(texts.get(i).ids(), 0, ids, i * length, texts.get(i).count());
    }
    return scope.create(ids, new Shape(rows(), length));
  }

  /** {@code [tokens]}: 0, 1, 2, ... */
  NDArray positions(NDManager scope) {
    long[] positions = new long[length()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = i;
    }
    return scope.create(positions);
  }

  /**
   * {@code [batch, 1, 1, tokens]}: 0 for tokens, {@value #MASKED} for padding; null without any.
   */
  NDArray mask(NDManager scope, DataType type) {
    int length = length();
    if (texts.stream().allMatch(text -> text.count() == length)) {
      return null;
    }
    float[] mask = new float[rows() * length];
    for (int i = 0; i < rows(); i++) {
      for (int t = texts.get(i).count(); t < length; t++) {
        mask[i * length + t] = MASKED;
      }
    }
    return scope.create(mask, new Shape(rows(), 1, 1, length)).toType(type, false);
  }

  /** {@code [batch, 1, tokens]}: how much of each token's vector makes up the text's. */
  NDArray poolingWeights(NDManager scope, DataType type, Pooling pooling) {
    int length = length();
    float[] weights = new float[rows() * length];
    for (int i = 0; i < rows(); i++) {
      int count = texts.get(i).count();
      switch (pooling) {
        case MEAN -> java.util.Arrays.fill(weights, i * length, i * length + count, 1f / count);
        case CLS -> weights[i * length] = 1;
        case LAST_TOKEN -> weights[i * length + count - 1] = 1;
      }
    }
    return scope.create(weights, new Shape(rows(), 1, length)).toType(type, false);
  }
}
