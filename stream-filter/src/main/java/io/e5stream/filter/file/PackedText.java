package io.e5stream.filter.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Opens text in UTF-8, packed with gzip or not, which its first bytes tell. Skips a byte order mark
 * at the start.
 */
public final class PackedText {

  private static final int BUFFER = 1 << 16;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private PackedText() {}

  public static BufferedReader open(Path file) throws IOException {
    return open(Files.newInputStream(file));
  }

  /** As {@link #open(Path)}; closes the stream with the reader, and when it cannot be opened. */
  public static BufferedReader open(InputStream raw) throws IOException {
    try {
      BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      InputStream text = gzip ? new GzipCompressorInputStream(in, true) : in;
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), BUFFER);
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }
}
