package io.e5stream.training.weak;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.Document;
import io.e5stream.training.pair.JsonLineFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Documents in a file of JSON Lines or in a folder of them, packed or not: {@code {"id", "title",
 * "text"}} as for {@code produce}, where {@code _id} is BEIR's name of the id. Of several lines of
 * one id the last one counts, as it would on a topic, and {@code {"id", "deleted": true}} deletes
 * it. A document without text is none: BEIR has such. Other fields are passed over. Used by one
 * thread.
 */
public final class DocumentFiles implements Documents {

  private static final String EXPECTED = "expected {\"id\", \"title\", \"text\"}";

  private final JsonLineFiles lines;

  private DocumentFiles(JsonLineFiles lines) {
    this.lines = lines;
  }

  /**
   * Finds the files.
   *
   * @throws IOException when there is no such file, or none in the folder
   */
  public static DocumentFiles of(Path fileOrFolder) throws IOException {
    return new DocumentFiles(JsonLineFiles.of(fileOrFolder));
  }

  @Override
  public String description() {
    return lines.location().toString();
  }

  @Override
  public long forEach(Consumer<Document> consumer) throws IOException {
    Map<String, String> lastPlace = new HashMap<>();
    lines.forEach(
        (node, place) -> {
          if (!node.has("text") && !isDeletion(node)) {
            throw new IllegalArgumentException("text is missing; " + EXPECTED);
          }
          lastPlace.put(id(node, place), place);
        });
    long[] count = {0};
    lines.forEach(
        (node, place) -> {
          String id = id(node, place);
          String text = text(node, "text");
          if (lastPlace.get(id).equals(place) && !isDeletion(node) && !text.isBlank()) {
            consumer.accept(
                new Document(id, text(node, "title"), text, text(node, "source"), 0, null));
            count[0]++;
          }
        });
    return count[0];
  }

  private static boolean isDeletion(JsonNode node) {
    return node.path("deleted").asBoolean();
  }

  private static String id(JsonNode node, String place) {
    String id = text(node, node.has("id") ? "id" : "_id");
    return id.isEmpty() ? place : id;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("%s is %s, no text; %s".formatted(field, value, EXPECTED));
    }
    return value.textValue();
  }
}
