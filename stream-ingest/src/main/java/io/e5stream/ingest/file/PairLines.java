package io.e5stream.ingest.file;

import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.LineReader;
import io.e5stream.ingest.dump.UnpackLimits;
import java.io.IOException;
import java.nio.file.Path;

/** The lines of one file of clean pairs, packed or not, in order. */
final class PairLines {

  /** Who takes the lines. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes a line.
     *
     * @throws IllegalArgumentException when something is wrong with it
     */
    void take(CleanPairLine line);
  }

  /** A pair fits into a record of Kafka, which is smaller by far. */
  private static final int MAX_LINE = 64 << 20;

  /** None: a line is all that is held, whatever a file unpacks to. */
  private static final UnpackLimits LIMITS = new UnpackLimits(Long.MAX_VALUE, Long.MAX_VALUE);

  private PairLines() {}

  /**
   * Gives all lines that are not blank.
   *
   * @throws IllegalArgumentException with file and line, for one that is no line of clean pairs or
   *     that the taker refuses
   * @throws IOException naming the file, when it cannot be read or unpacked
   */
  static void forEach(Path file, Taker taker) throws IOException {
    try (InputFile in = InputFile.open(file.toString(), LIMITS, null)) {
      LineReader lines = new LineReader(in.content(), MAX_LINE);
      for (LineReader.Line line = next(file, lines); line != null; line = next(file, lines)) {
        if (!line.isBlank()) {
          give(file, line, taker);
        }
      }
    }
  }

  private static LineReader.Line next(Path file, LineReader lines) throws IOException {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new IOException(
          "%s: cannot be read after line %d: %s".formatted(file, lines.number(), e.getMessage()),
          e);
    }
  }

  private static void give(Path file, LineReader.Line line, Taker taker) {
    try {
      if (line.bytes() == null) {
        throw new IllegalArgumentException("longer than %,d bytes".formatted(MAX_LINE));
      }
      taker.take(CleanPairJson.read(line.bytes()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s:%d: %s".formatted(file, line.number(), e.getMessage()), e);
    }
  }
}
