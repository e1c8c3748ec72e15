package io.e5stream.ingest.dump;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Fails when more comes out of a packed file than its limits allow. Used by one thread. */
final class UnpackGuard extends FilterInputStream {

  private final UnpackLimits limits;
  private final LongSupplier packed;
  private long unpacked;

  /**
   * @param packed bytes of the file read so far
   */
  UnpackGuard(InputStream in, UnpackLimits limits, LongSupplier packed) {
    super(in);
    this.limits = limits;
    this.packed = packed;
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

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long n) throws IOException {
    unpacked += n;
    limits.check(unpacked, packed.getAsLong());
  }
}
