package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;

/**
 * Sets numbers to zero at random, and enlarges the others by as much. Draws from PyTorch's
 * generator: what follows {@link io.e5stream.training.tensor.Torch#seed} is repeated by seeding
 * again.
 *
 * @param rate share that is dropped, 0 to below 1
 */
public record Dropout(float rate) {

  /** None. */
  public static final Dropout NONE = new Dropout(0);

  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout must be from 0 to below 1 but is " + rate);
    }
  }

  NDArray apply(NDArray x) {
    return rate == 0 ? x : x.getNDArrayInternal().dropout(x, rate, true).singletonOrThrow();
  }
}
