/**
 * What training makes small, as functions of the embeddings of a whole batch: the loss and its
 * gradient with respect to them, in blocks, in closed form.
 */
package io.e5stream.training.loss;
