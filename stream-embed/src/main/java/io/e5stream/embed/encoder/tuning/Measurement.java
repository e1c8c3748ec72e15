package io.e5stream.embed.encoder.tuning;

/**
 * How fast the model ran.
 *
 * @param tuning with what
 * @param tokensPerSecond of all callers together, median
 * @param samples measured
 */
public record Measurement(EncoderTuning tuning, double tokensPerSecond, int samples) {}
