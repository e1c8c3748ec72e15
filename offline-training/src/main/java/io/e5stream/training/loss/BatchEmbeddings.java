package io.e5stream.training.loss;

import ai.djl.ndarray.NDArray;

/**
 * The vectors of a batch of {@code n} pairs with {@code k} hard negatives each, or gradients with
 * respect to them.
 *
 * @param queries {@code [n, dim]}
 * @param passages {@code [n, dim]}
 * @param negatives {@code [n * k, dim]}, those of a pair beside each other; null when {@code k = 0}
 */
public record BatchEmbeddings(NDArray queries, NDArray passages, NDArray negatives) {

  public BatchEmbeddings {
    long pairs = queries.getShape().get(0);
    if (passages.getShape().get(0) != pairs) {
      throw new IllegalArgumentException(
          "%d queries and %d passages".formatted(pairs, passages.getShape().get(0)));
    }
    if (negatives != null && negatives.getShape().get(0) % pairs != 0) {
      throw new IllegalArgumentException(
          "%d negatives cannot be shared by %d pairs"
              .formatted(negatives.getShape().get(0), pairs));
    }
  }

  /** How many pairs. */
  public int pairs() {
    return Math.toIntExact(queries.getShape().get(0));
  }

  /** Hard negatives of each pair. */
  public int negativesEach() {
    return negatives == null ? 0 : Math.toIntExact(negatives.getShape().get(0) / pairs());
  }
}
