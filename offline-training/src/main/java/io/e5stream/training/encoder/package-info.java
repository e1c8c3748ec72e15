/**
 * The encoder with gradients: the same model as in a bundle's graph, as tensors that can be
 * trained, and back into a bundle.
 */
package io.e5stream.training.encoder;
