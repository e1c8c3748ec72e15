package io.e5stream.training.pair;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.LineReader;
import io.e5stream.ingest.dump.UnpackLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pairs in a file of JSON Lines or in a folder of them, packed or not. Lines with a version are
 * those of the stream's clean pairs: of each id the highest version counts, and none is left when
 * that says that the pair was withdrawn. Lines without one all count. Used by one thread.
 */
public final class PairFiles implements PairSource {

  private static final Pattern NAME = Pattern.compile("[^.].*\\.jsonl(\\.(gz|zst|bz2))?");

  /** In a folder that a filter made, these are what passed, beside what did not. */
  public static final String FILTERED = "filter.json";

  public static final String KEPT = "kept.jsonl.gz";

  /** A pair fits into a record of Kafka, which is smaller by far. */
  private static final int MAX_LINE = 64 << 20;

  /** None: a line is all that is held, whatever a file unpacks to. */
  private static final UnpackLimits LIMITS = new UnpackLimits(Long.MAX_VALUE, Long.MAX_VALUE);

  private final Path location;
  private final List<Path> files;
  private final PairFields fields;

  private PairFiles(Path location, List<Path> files, PairFields fields) {
    this.location = location;
    this.files = files;
    this.fields = fields;
  }

  /**
   * Finds the files. Of a folder that a filter made, only what it kept.
   *
   * @throws IOException when there is no such file, or none in the folder
   */
  public static PairFiles of(Path fileOrFolder) throws IOException {
    return of(fileOrFolder, PairFields.DEFAULT);
  }

  /** As {@link #of(Path)}, with sides that are called otherwise. */
  public static PairFiles of(Path fileOrFolder, PairFields fields) throws IOException {
    if (Files.isRegularFile(fileOrFolder)) {
      return new PairFiles(fileOrFolder, List.of(fileOrFolder), fields);
    }
    if (!Files.isDirectory(fileOrFolder)) {
      throw new NoSuchFileException(fileOrFolder.toString(), null, "no such file or folder");
    }
    Path kept = fileOrFolder.resolve(KEPT);
    if (Files.isRegularFile(fileOrFolder.resolve(FILTERED)) && Files.isRegularFile(kept)) {
      return new PairFiles(fileOrFolder, List.of(kept), fields);
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
      return new PairFiles(fileOrFolder, files, fields);
    }
  }

  /** The files, by name. */
  public List<Path> files() {
    return files;
  }

  @Override
  public String description() {
    return location.toString();
  }

  @Override
  public long forEach(Consumer<TrainingPair> consumer) throws IOException {
    Map<String, Long> latest = new HashMap<>();
    for (Path file : files) {
      lines(
          file,
          (node, place) -> {
            if (node.has("version")) {
              latest.merge(node.path("id").asText(), version(node), Math::max);
            }
          });
    }
    Counted counted = new Counted(consumer, fields);
    for (Path file : files) {
      lines(
          file,
          (node, place) -> {
            if (!node.has("version") || latest.remove(node.path("id").asText(), version(node))) {
              counted.take(node, place);
            }
          });
    }
    return counted.count;
  }

  private static long version(JsonNode node) {
    JsonNode version = node.get("version");
    if (!version.isIntegralNumber() || !version.canConvertToLong()) {
      throw new IllegalArgumentException("version is %s, no whole number".formatted(version));
    }
    if (!node.path("id").isTextual()) {
      throw new IllegalArgumentException("it has a version but no id");
    }
    return version.longValue();
  }

  /** Takes a line that is a JSON object; the place is file name and line. */
  private interface Taker {
    void take(JsonNode node, String place);
  }

  private static void lines(Path file, Taker taker) throws IOException {
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

  private static final class Counted {

    private final Consumer<TrainingPair> consumer;
    private final PairFields fields;
    private long count;

    Counted(Consumer<TrainingPair> consumer, PairFields fields) {
      this.consumer = consumer;
      this.fields = fields;
    }

    void take(JsonNode node, String place) {
      if (!node.path("withdrawn").asBoolean()) {
        consumer.accept(TrainingPairJson.of(node, fields, place));
        count++;
      }
    }
  }
}
