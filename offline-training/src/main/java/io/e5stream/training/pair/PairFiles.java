package io.e5stream.training.pair;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Pairs in a file of JSON Lines or in a folder of them, packed or not. Lines with a version are
 * those of the stream's clean pairs: of each id the highest version counts, and none is left when
 * that says that the pair was withdrawn. Lines without one all count. Used by one thread.
 */
public final class PairFiles implements PairSource {

  /** In a folder that a filter made, these are what passed, beside what did not. */
  public static final String FILTERED = "filter.json";

  public static final String KEPT = "kept.jsonl.gz";

  private final JsonLineFiles lines;
  private final PairFields fields;

  private PairFiles(JsonLineFiles lines, PairFields fields) {
    this.lines = lines;
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
    Path kept = fileOrFolder.resolve(KEPT);
    boolean filtered =
        Files.isRegularFile(fileOrFolder.resolve(FILTERED)) && Files.isRegularFile(kept);
    return new PairFiles(JsonLineFiles.of(filtered ? kept : fileOrFolder), fields);
  }

  /** The files, by name. */
  public List<Path> files() {
    return lines.files();
  }

  @Override
  public String description() {
    return lines.location().toString();
  }

  @Override
  public long forEach(Consumer<TrainingPair> consumer) throws IOException {
    Map<String, Long> latest = new HashMap<>();
    lines.forEach(
        (node, place) -> {
          if (node.has("version")) {
            latest.merge(node.path("id").asText(), version(node), Math::max);
          }
        });
    Counted counted = new Counted(consumer, fields);
    lines.forEach(
        (node, place) -> {
          if (!node.has("version") || latest.remove(node.path("id").asText(), version(node))) {
            counted.take(node, place);
          }
        });
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
