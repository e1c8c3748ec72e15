package io.e5stream.eval.task.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.eval.dataset.DatasetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads one JSON object a line. */
final class JsonRows {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private JsonRows() {}

  static void read(Path file, BufferedReader reader, Consumer<TaskRow> consumer)
      throws IOException {
    long number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        consumer.accept(new TaskRow(file, number, parse(file, number, line)));
      }
    }
  }

  private static JsonNode parse(Path file, long number, String line) {
    try {
      JsonNode json = READER.readValue(line);
      if (!json.isObject()) {
        throw DatasetException.at(
            file, number, "expected a JSON object, found " + json.getNodeType());
      }
      return json;
    } catch (JsonProcessingException e) {
      throw DatasetException.at(file, number, "not valid JSON: " + e.getOriginalMessage());
    }
  }
}
