package io.e5stream.ingest.dump;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * A file's content, whatever it is packed with: gzip, zstd, bzip2 and 7z are known by their first
 * bytes, not by their name. {@code -} is standard input. What comes out is bounded by {@link
 * UnpackLimits}. Used by one thread.
 */
public final class InputFile implements AutoCloseable {

  public static final String STDIN = "-";

  private static final int BUFFER = 1 << 16;

  private final LongSupplier bytesRead;
  private final InputStream content;

  private InputFile(LongSupplier bytesRead, InputStream content) {
    this.bytesRead = bytesRead;
    this.content = content;
  }

  /**
   * Opens a file.
   *
   * @param member name of the file to take out of an archive of several, null for the only one
   */
  public static InputFile open(String name, UnpackLimits limits, String member) throws IOException {
    Counting raw =
        new Counting(STDIN.equals(name) ? System.in : Files.newInputStream(Path.of(name)));
    try {
      BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
      Packing packing = Packing.of(in);
      if (packing == Packing.NONE) {
        return new InputFile(() -> raw.count, in);
      }
      if (packing == Packing.SEVEN_ZIP && !STDIN.equals(name)) {
        raw.close();
        return archive(Path.of(name), limits, member);
      }
      return new InputFile(
          () -> raw.count, buffered(new UnpackGuard(packing.unpack(in), limits, () -> raw.count)));
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** What is inside. */
  public InputStream content() {
    return content;
  }

  /** Bytes of the file read so far, packed. */
  public long bytesRead() {
    return bytesRead.getAsLong();
  }

  private static InputFile archive(Path path, UnpackLimits limits, String member)
      throws IOException {
    CountingChannel channel = new CountingChannel(Files.newByteChannel(path));
    try {
      InputStream inside = SevenZip.open(path, channel, limits, member);
      return new InputFile(
          channel::count, buffered(new UnpackGuard(inside, limits, channel::count)));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, BUFFER);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static final class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
