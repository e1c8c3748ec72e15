package io.e5stream.ingest.source.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Fails when a record's header goes on without end, which the library would gather in memory. Used
 * by one thread.
 */
final class HeaderGuard extends FilterInputStream {

  /** Bytes of a header with what the library reads ahead. */
  private static final long MAX_HEADER = 1 << 20;

  private long left = MAX_HEADER;

  HeaderGuard(InputStream in) {
    super(in);
  }

  /** A header comes next. */
  void header() {
    left = MAX_HEADER;
  }

  /** A body comes next, whose length is known. */
  void body() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(long n) throws IOException {
    left -= n;
    if (left < 0) {
      throw new IOException("a record's header is longer than %,d bytes".formatted(MAX_HEADER));
    }
  }
}
