package io.e5stream.training.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * A loss and a share of another, as E5's supervised stage: distillation and 0.2 of InfoNCE.
 *
 * @param first counts once, and its accuracy is not shown
 * @param second counts by its weight, and its accuracy is shown
 * @param weight of the second
 */
public record WeightedSum(ContrastiveLoss first, ContrastiveLoss second, double weight)
    implements ContrastiveLoss {

  @Override
  public LossValue of(BatchEmbeddings embeddings, BatchTexts texts, NDManager scope) {
    LossValue one = first.of(embeddings, texts, scope);
    LossValue other = second.of(embeddings, texts, scope);
    add(one.gradients().queries(), other.gradients().queries());
    add(one.gradients().passages(), other.gradients().passages());
    if (one.gradients().negatives() != null) {
      add(one.gradients().negatives(), other.gradients().negatives());
    }
    return new LossValue(one.loss() + weight * other.loss(), other.accuracy(), one.gradients());
  }

  private void add(NDArray sum, NDArray other) {
    sum.addi(other.muli(weight));
    other.close();
  }
}
