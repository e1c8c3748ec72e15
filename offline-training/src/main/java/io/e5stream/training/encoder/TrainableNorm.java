package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;

/**
 * Layer normalisation over the last dimension.
 *
 * @param gamma {@code [hidden]}
 * @param beta {@code [hidden]}
 */
record TrainableNorm(NDArray gamma, NDArray beta, float epsilon) {

  NDArray forward(NDArray x) {
    return x.getNDArrayInternal()
        .layerNorm(x, gamma.getShape(), gamma, beta, epsilon)
        .singletonOrThrow();
  }
}
