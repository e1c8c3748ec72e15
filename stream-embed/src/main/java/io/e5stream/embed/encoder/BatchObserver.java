package io.e5stream.embed.encoder;

/** Is told about each batch that a model has run; called on the thread that encodes. */
@FunctionalInterface
public interface BatchObserver {

  /** Looks away. */
  BatchObserver NONE = (texts, tokens, paddedTokens, nanos) -> {};

  /**
   * A batch has run.
   *
   * @param texts texts in the batch
   * @param tokens tokens of these texts, prefix and special tokens included
   * @param paddedTokens texts times the longest text's tokens: what the model computes on
   * @param nanos time in the model and in pooling
   */
  void batch(int texts, int tokens, int paddedTokens, long nanos);
}
