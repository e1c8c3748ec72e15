package io.e5stream.ingest.produce;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file as text, whatever it is packed with: gzip and zstd are known by their first bytes, not by
 * their name. {@code -} is standard input. Used by one thread.
 */
final class InputFile implements AutoCloseable {

  static final String STDIN = "-";

  private static final int BUFFER = 1 << 16;

  private final Counting raw;
  private final InputStream text;

  private InputFile(Counting raw) throws IOException {
    this.raw = raw;
    this.text = unpack(new BufferedInputStream(raw, BUFFER));
  }

  static InputFile open(String name) throws IOException {
    Counting raw =
        new Counting(STDIN.equals(name) ? System.in : Files.newInputStream(Path.of(name)));
    try {
      return new InputFile(raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  InputStream text() {
    return text;
  }

  /** Bytes of the file read so far, packed. */
  long bytesRead() {
    return raw.count;
  }

  private static InputStream unpack(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
      return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
    }
    if (magic.length == 4 && isZstd(magic)) {
      return new BufferedInputStream(new ZstdInputStream(in), BUFFER);
    }
    return in;
  }

  private static boolean isZstd(byte[] magic) {
    boolean frame =
        magic[0] == 0x28 && magic[1] == (byte) 0xb5 && magic[2] == 0x2f && magic[3] == (byte) 0xfd;
    // Parallel zstd begins with a frame of sizes, to be skipped.
    boolean skippable =
        (magic[0] & 0xf0) == 0x50 && magic[1] == 0x2a && magic[2] == 0x4d && magic[3] == 0x18;
    return frame || skippable;
  }

  @Override
  public void close() throws IOException {
    text.close();
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
