package io.e5stream.pipeline.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.filter.file.PackedText;
import io.e5stream.ingest.TextPair;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads texts or pairs: JSON Lines with {@code text}, or {@code query} and {@code passage}, and
 * optionally {@code id}, {@code source} and {@code signals}; any other file is one text. Packed
 * with gzip or not.
 */
public final class FilterRecordFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Path file;
  private final String source;

  /**
   * A file.
   *
   * @param source of pairs that do not say theirs
   */
  public FilterRecordFile(Path file, String source) {
    this.file = file;
    this.source = source;
  }

  /**
   * Gives all records to the consumer, in order.
   *
   * @throws IllegalArgumentException with the line, for one that is no record, or for an empty file
   */
  public void forEach(Consumer<FilterRecord> consumer) throws IOException {
    try (BufferedReader in = PackedText.open(file)) {
      String first = in.readLine();
      if (first != null && first.stripLeading().startsWith("{")) {
        long number = 0;
        for (String line = first; line != null; line = in.readLine()) {
          number++;
          if (!line.isBlank()) {
            consumer.accept(record(number, line));
          }
        }
      } else {
        consumer.accept(new FilterRecord.Text(1, whole(first, in)));
      }
    }
  }

  private String whole(String first, BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = first; line != null; line = in.readLine()) {
      text.append(line).append('\n');
    }
    if (text.toString().isBlank()) {
      throw new IllegalArgumentException(file + " has no text");
    }
    return text.toString();
  }

  private FilterRecord record(long number, String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw problem(number, "not valid JSON");
    }
    if (node.path("text").isTextual()) {
      return new FilterRecord.Text(number, node.get("text").textValue());
    }
    if (!node.path("query").isTextual() || !node.path("passage").isTextual()) {
      throw problem(number, "expected the field text, or query and passage");
    }
    String from = node.path("source").asText(source);
    String id = node.path("id").asText(from + ":" + number);
    try {
      return new FilterRecord.Pair(
          number,
          new TextPair(
              id.startsWith(from + ":") ? id : from + ":" + id,
              node.get("query").textValue(),
              node.get("passage").textValue(),
              from,
              node.path("signals").isObject() ? node.get("signals").toString() : "{}"));
    } catch (IllegalArgumentException e) {
      throw problem(number, e.getMessage());
    }
  }

  private IllegalArgumentException problem(long number, String what) {
    return new IllegalArgumentException("%s:%d: %s".formatted(file, number, what));
  }
}
