package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.BatchObserver;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Lets no more calls in at a time than there are permits; the others wait, first come first. */
final class LimitedEncoder implements TextEncoder {

  private final TextEncoder encoder;
  private final Semaphore permits;

  LimitedEncoder(TextEncoder encoder, Semaphore permits) {
    this.encoder = encoder;
    this.permits = permits;
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    return encode(role, texts, BatchObserver.NONE);
  }

  @Override
  public float[][] encode(Role role, List<String> texts, BatchObserver observer) {
    permits.acquireUninterruptibly();
    try {
      return encoder.encode(role, texts, observer);
    } finally {
      permits.release();
    }
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
