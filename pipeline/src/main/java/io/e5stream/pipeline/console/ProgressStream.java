package io.e5stream.pipeline.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are read, as they are read. Used by one thread. */
public final class ProgressStream extends FilterInputStream {

  private final LongConsumer progress;

  /**
   * A stream on another.
   *
   * @param progress told the bytes of each read
   */
  public ProgressStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      progress.accept(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    if (n > 0) {
      progress.accept(n);
    }
    return n;
  }

  @Override
  public long skip(long count) throws IOException {
    long n = super.skip(count);
    progress.accept(n);
    return n;
  }

  /** Bytes that are read again would be told again. */
  @Override
  public boolean markSupported() {
    return false;
  }
}
