package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;

/**
 * A tensor that is trained.
 *
 * @param name such as {@code layer.3.output.weight}
 * @param value owned by the encoder
 * @param decays whether weight decay pulls it to zero: weights do, biases and norms do not
 */
public record Parameter(String name, NDArray value, boolean decays) {

  /** What the passes since the last {@link #clearGradient} added up, of the value's shape. */
  public NDArray gradient() {
    return value.getGradient();
  }

  /** Sets the gradient to zero; it must be finite. */
  public void clearGradient() {
    try (NDArray gradient = value.getGradient()) {
      gradient.muli(0);
    }
  }
}
