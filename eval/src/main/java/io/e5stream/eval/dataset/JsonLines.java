package io.e5stream.eval.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a file of one JSON object a line. Blank lines are skipped. */
final class JsonLines {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private JsonLines() {}

  static void read(Path file, Consumer<Row> consumer) {
    TextLines.read(
        file,
        (number, line) -> {
          if (!line.isBlank()) {
            consumer.accept(parse(file, number, line));
          }
        });
  }

  private static Row parse(Path file, long number, String line) {
    try {
      JsonNode json = READER.readValue(line);
      if (!json.isObject()) {
        throw DatasetException.at(
            file, number, "expected a JSON object, found " + json.getNodeType());
      }
      return new Row(file, number, json);
    } catch (JsonProcessingException e) {
      throw DatasetException.at(file, number, "not valid JSON: " + e.getOriginalMessage());
    }
  }

  /** One object and where it stands. */
  record Row(Path file, long line, JsonNode json) {

    /** The id: text, or a whole number as some exports write it. */
    String id() {
      JsonNode id = json.get("_id");
      if (id == null || !(id.isTextual() || id.isIntegralNumber()) || id.asText().isEmpty()) {
        throw problem("\"_id\" has to be a text that is not empty, found " + id);
      }
      return id.asText();
    }

    String text(String field) {
      JsonNode value = json.get(field);
      if (value == null || !value.isTextual()) {
        throw problem("\"" + field + "\" has to be a text, found " + value);
      }
      return value.textValue();
    }

    String textOrEmpty(String field) {
      return json.hasNonNull(field) ? text(field) : "";
    }

    DatasetException problem(String problem) {
      return DatasetException.at(file, line, problem);
    }
  }
}
