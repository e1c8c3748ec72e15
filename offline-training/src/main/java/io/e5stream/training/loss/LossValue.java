package io.e5stream.training.loss;

/**
 * A loss and where it would fall.
 *
 * @param loss mean over the pairs
 * @param accuracy share of queries whose own passage scores highest of all that it is compared with
 * @param gradients of the loss with respect to the embeddings
 */
public record LossValue(double loss, double accuracy, BatchEmbeddings gradients) {}
