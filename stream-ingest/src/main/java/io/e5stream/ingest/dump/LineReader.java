package io.e5stream.ingest.dump;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits bytes into lines without holding a line above a limit in memory. Ends a line at {@code \n}
 * or {@code \r\n}; skips a byte order mark at the start; neither counts towards the limit. Used by
 * one thread.
 */
public final class LineReader {

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes without the line's end; null when it is longer than the limit
   * @param length in bytes
   */
  public record Line(long number, byte[] bytes, long length) {

    public boolean isBlank() {
      if (bytes == null) {
        return false;
      }
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final int limit;
  private final byte[] chunk = new byte[1 << 16];
  private int position;
  private int end;
  private long number;

  public LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Number of the last line returned. */
  public long number() {
    return number;
  }

  /** The next line, or null at the end. */
  public Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean any = false;
    boolean ended = false;
    while (!ended && fill()) {
      any = true;
      int from = position;
      while (position < end && chunk[position] != '\n') {
        position++;
      }
      int n = position - from;
      length += n;
      if (length <= (long) limit + BOM.length + 1) {
        line.write(chunk, from, n);
      } else {
        line = new ByteArrayOutputStream();
      }
      if (position < end) {
        position++;
        ended = true;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    if (length > (long) limit + BOM.length + 1) {
      return new Line(number, null, length);
    }
    byte[] bytes = trim(line.toByteArray());
    return new Line(number, bytes.length > limit ? null : bytes, bytes.length);
  }

  private boolean fill() throws IOException {
    if (position == end) {
      end = Math.max(0, in.read(chunk, 0, chunk.length));
      position = 0;
    }
    return position < end;
  }

  private byte[] trim(byte[] line) {
    int from = number == 1 && startsWithBom(line) ? BOM.length : 0;
    int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
  }

  private static boolean startsWithBom(byte[] line) {
    return line.length >= BOM.length && Arrays.equals(line, 0, BOM.length, BOM, 0, BOM.length);
  }
}
