/**
 * PyTorch, by way of DJL: how the engine is started, seeded, and what becomes of native memory.
 *
 * <p>One gradient collector can be open in a JVM at a time, so one model is trained in a JVM at a
 * time.
 */
package io.e5stream.training.tensor;
