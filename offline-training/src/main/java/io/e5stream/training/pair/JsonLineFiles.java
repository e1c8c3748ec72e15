package io.e5stream.training.pair;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.LineReader;
import io.e5stream.ingest.dump.UnpackLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JSON objects, one a line, in a file or in all {@code *.jsonl} of a folder, packed (gzip, zstd,
 * bzip2) or not.
 *
 * @param location what the user named
 * @param files the files, by name
 */
public record JsonLineFiles(Path location, List<Path> files) {

  private static final Pattern NAME = Pattern.compile("[^.].*\\.jsonl(\\.(gz|zst|bz2))?");

  /** A record of Kafka is smaller by far. */
  private static final int MAX_LINE = 64 << 20;

  /** None: a line is all that is held, whatever a file unpacks to. */
  private static final UnpackLimits LIMITS = new UnpackLimits(Long.MAX_VALUE, Long.MAX_VALUE);

  /** Takes the object of a line. */
  @FunctionalInterface
  public interface Taker {

    /**
     * Takes one.
     *
     * @param node a JSON object
     * @param place file name and line, such as {@code a.jsonl:3}; unique, the same every time
     * @throws IllegalArgumentException saying what is wrong with the object
     */
    void take(JsonNode node, String place);
  }

  public JsonLineFiles {
    files = List.copyOf(files);
  }

  /**
   * Finds the files.
   *
   * @throws IOException when there is no such file, or none in the folder
   */
  public static JsonLineFiles of(Path fileOrFolder) throws IOException {
    if (Files.isRegularFile(fileOrFolder)) {
      return new JsonLineFiles(fileOrFolder, List.of(fileOrFolder));
    }
    if (!Files.isDirectory(fileOrFolder)) {
      throw new NoSuchFileException(fileOrFolder.toString(), null, "no such file or folder");
    }
    try (Stream<Path> inside = Files.list(fileOrFolder)) {
      List<Path> files =
          inside
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new NoSuchFileException(
            fileOrFolder.toString(), null, "it holds no *.jsonl, packed or not");
      }
      return new JsonLineFiles(fileOrFolder, files);
    }
  }

  /**
   * Hands over every object, file by file, line by line; blank lines are none.
   *
   * @throws IllegalArgumentException with file and line, for one that is no object or that the
   *     taker refuses
   * @throws IOException when a file cannot be read; the message names it
   */
  public void forEach(Taker taker) throws IOException {
    for (Path file : files) {
      read(file, taker);
    }
  }

  private static void read(Path file, Taker taker) throws IOException {
    try (InputFile in = InputFile.open(file.toString(), LIMITS, null)) {
      LineReader lines = new LineReader(in.content(), MAX_LINE);
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          give(file, line, taker);
        }
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void give(Path file, LineReader.Line line, Taker taker) {
    try {
      if (line.bytes() == null) {
        throw new IllegalArgumentException("longer than %,d bytes".formatted(MAX_LINE));
      }
      taker.take(TrainingPairJson.parse(line.bytes()), file.getFileName() + ":" + line.number());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s:%d: %s".formatted(file, line.number(), e.getMessage()), e);
    }
  }
}
