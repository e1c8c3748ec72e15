package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * One layer: attention and feed-forward half, each added to its input and then normalised (Devlin
 * et al., arXiv 1810.04805). GELU in its erf form.
 *
 * @param attention query, key and value: {@code [3 * hidden, hidden]}
 * @param attentionOutput {@code [hidden, hidden]}
 * @param intermediate {@code [intermediate, hidden]}
 * @param output {@code [hidden, intermediate]}
 */
record TrainableLayer(
    int heads,
    TrainableLinear attention,
    TrainableLinear attentionOutput,
    TrainableNorm attentionNorm,
    TrainableLinear intermediate,
    TrainableLinear output,
    TrainableNorm outputNorm) {

  /**
   * The layer's output.
   *
   * @param x {@code [batch, tokens, hidden]}
   * @param mask {@code [batch, 1, 1, tokens]}, added to the attention's scores; null for none
   * @return {@code [batch, tokens, hidden]}
   */
  NDArray forward(NDArray x, NDArray mask, Dropout dropout) {
    NDArray attended = dropout.apply(attentionOutput.forward(attend(x, mask, dropout)));
    NDArray middle = attentionNorm.forward(x.add(attended));
    NDArray widened = intermediate.forward(middle);
    NDArray activated = widened.getNDArrayInternal().gelu();
    return outputNorm.forward(middle.add(dropout.apply(output.forward(activated))));
  }

  private NDArray attend(NDArray x, NDArray mask, Dropout dropout) {
    Shape shape = x.getShape();
    long batch = shape.get(0);
    long tokens = shape.get(1);
    long width = shape.get(2) / heads;
    NDList parts =
        attention
            .forward(x)
            .reshape(batch, tokens, 3L * heads, width)
            .swapAxes(1, 2)
            .split(3, 1); // each [batch, heads, tokens, width]
    NDArray query = parts.get(0).mul(1 / Math.sqrt((double) width));
    NDArray scores = query.matMul(parts.get(1).swapAxes(2, 3));
    if (mask != null) {
      scores = scores.add(mask);
    }
    NDArray shares = dropout.apply(scores.softmax(-1));
    return shares.matMul(parts.get(2)).swapAxes(1, 2).reshape(shape);
  }
}
