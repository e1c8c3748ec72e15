package io.e5stream.ingest.dump;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;

/** A dump of one JSON object a line. Blank lines are no records. */
public final class RawLines implements RawReader {

  /** Names a record. */
  @FunctionalInterface
  public interface Key {

    /** The Kafka key of a record. */
    String of(byte[] record) throws InvalidRecordException;
  }

  private final LineReader lines;
  private final int limit;
  private final Key key;

  /**
   * @param limit largest record, bytes
   */
  public RawLines(InputStream in, int limit, Key key) {
    this.lines = new LineReader(in, limit);
    this.limit = limit;
    this.key = key;
  }

  @Override
  public RawItem next() throws IOException {
    LineReader.Line line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    if (line.bytes() == null) {
      return tooLarge(line.number(), line.length(), limit);
    }
    return named(line.number(), line.bytes(), key);
  }

  @Override
  public long number() {
    return lines.number();
  }

  /** The record with its key, or broken when it has none. */
  public static RawItem named(long number, byte[] record, Key key) {
    try {
      return new RawItem.Found(number, key.of(record), record);
    } catch (InvalidRecordException e) {
      return new RawItem.Broken(number, e.getMessage());
    }
  }

  /** A record above the limit. */
  public static RawItem tooLarge(long number, long length, int limit) {
    return new RawItem.Broken(
        number, "%,d bytes; a record has at most %,d".formatted(length, limit));
  }
}
