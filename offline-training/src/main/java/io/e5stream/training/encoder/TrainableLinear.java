package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;

/**
 * A linear layer, as PyTorch keeps it.
 *
 * @param weight {@code [out, in]}
 * @param bias {@code [out]}
 */
record TrainableLinear(NDArray weight, NDArray bias) {

  /** {@code [..., in]} to {@code [..., out]}. */
  NDArray forward(NDArray x) {
    return x.getNDArrayInternal().linear(x, weight, bias).singletonOrThrow();
  }
}
