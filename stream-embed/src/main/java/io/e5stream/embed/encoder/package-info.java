/**
 * Text to vector: model bundles, the tokenizer, the prefix policy and the ONNX Runtime encoder.
 *
 * <p>Free of Flink's streaming API, so that stream, search, training and evaluation embed with the
 * same code.
 */
package io.e5stream.embed.encoder;
