/**
 * How a model runs fastest on this machine: batch size and callers, measured once and kept.
 *
 * <p>On top of the encoder, which knows nothing of it; free of Flink.
 */
package io.e5stream.embed.encoder.tuning;
