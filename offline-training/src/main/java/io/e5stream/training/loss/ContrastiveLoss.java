package io.e5stream.training.loss;

import ai.djl.ndarray.NDManager;

/** A loss of a batch's embeddings. Not thread-safe. */
public interface ContrastiveLoss {

  /**
   * The loss and its gradients.
   *
   * @param embeddings L2-normalised, without recorded gradients
   * @param scope owns the gradients; what is needed on the way is freed
   */
  LossValue of(BatchEmbeddings embeddings, BatchTexts texts, NDManager scope);
}
