package io.e5stream.sink.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a log from its start and tells a torn tail from damage. */
final class LogScanner {

  /** How far behind a bad record the scanner looks for proof of damage. */
  private static final int SEARCH_BYTES = 64 << 20;

  /** Takes the body of one record. */
  interface Visitor {
    void accept(byte[] body) throws IOException;
  }

  private LogScanner() {}

  /**
   * Visits every whole record.
   *
   * <p>A crash leaves the part that was never synced in any state; nobody was told that it was
   * written, so it is cut off. A bad record that a later one reports as durable is damage to
   * acknowledged data and is refused.
   *
   * @return the length in bytes up to which the log is good
   * @throws IOException when acknowledged data is damaged
   */
  static long scan(Path file, Visitor visitor) throws IOException {
    return scan(file, 0, Files.size(file), visitor);
  }

  /** The same for the part of a log between two record boundaries. */
  static long scan(Path file, long from, long size, Visitor visitor) throws IOException {
    long position = from;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.skipNBytes(from);
      while (size - position >= LogFrame.HEADER_BYTES) {
        int length = in.readInt();
        int checksum = in.readInt();
        long durable = in.readLong();
        long end = position + LogFrame.HEADER_BYTES + length;
        boolean plausible = length > 0 && length <= LogFrame.MAX_BODY_BYTES && end <= size;
        byte[] body = plausible ? in.readNBytes(length) : new byte[0];
        if (!plausible || LogFrame.checksum(durable, body) != checksum) {
          refuseDamage(file, position, size);
          return position;
        }
        visitor.accept(body);
        position = end;
      }
    }
    return position;
  }

  private static void refuseDamage(Path file, long bad, long size) throws IOException {
    byte[] rest;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(bad);
      rest = in.readNBytes((int) Math.min(size - bad, SEARCH_BYTES));
    }
    ByteBuffer buffer = ByteBuffer.wrap(rest);
    for (int i = 1; i + LogFrame.HEADER_BYTES < rest.length; i++) {
      int length = buffer.getInt(i);
      long durable = buffer.getLong(i + 8);
      boolean claimsMore = durable > bad && durable <= bad + i;
      if (!claimsMore || length <= 0 || length > rest.length - i - LogFrame.HEADER_BYTES) {
        continue;
      }
      byte[] body = new byte[length];
      buffer.get(i + LogFrame.HEADER_BYTES, body);
      if (LogFrame.checksum(durable, body) == buffer.getInt(i + 4)) {
        throw new IOException(
            "The log "
                + file
                + " is damaged at byte "
                + bad
                + " of "
                + size
                + " although it was durable up to byte "
                + durable
                + ". Restore the file from a copy, or remove the data directory and index the"
                + " documents again.");
      }
    }
  }
}
