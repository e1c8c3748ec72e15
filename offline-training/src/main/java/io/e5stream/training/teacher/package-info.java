/**
 * What a slower, better model says of pairs: scores of a cross-encoder, to distil from.
 *
 * <p>Imports {@code training.pair} and {@code embed.encoder}; runs on ONNX Runtime.
 */
package io.e5stream.training.teacher;
