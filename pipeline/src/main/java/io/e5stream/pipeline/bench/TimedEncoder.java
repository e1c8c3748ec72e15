package io.e5stream.pipeline.bench;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.List;

/** An encoder that remembers, for each thread, how long its last call took. */
final class TimedEncoder implements TextEncoder {

  private final TextEncoder encoder;
  private final ThreadLocal<Long> nanos;

  /**
   * Wraps an encoder.
   *
   * @param nanos receives the time of each call
   */
  TimedEncoder(TextEncoder encoder, ThreadLocal<Long> nanos) {
    this.encoder = encoder;
    this.nanos = nanos;
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    long start = System.nanoTime();
    float[][] vectors = encoder.encode(role, texts);
    nanos.set(System.nanoTime() - start);
    return vectors;
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public String model() {
    return encoder.model();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
