package io.e5stream.filter.decontamination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.filter.file.PackedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the texts of evaluation sets: JSON Lines whose fields {@code text}, {@code query} and
 * {@code passage} are taken, or lines of plain text; packed with gzip or not.
 */
public final class EvaluationFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final List<String> FIELDS = List.of("text", "query", "passage");

  private EvaluationFiles() {}

  /**
   * The texts of files.
   *
   * @param n words of the n-grams to be found
   * @throws IllegalArgumentException for a line that begins as JSON and is none, or has no text
   */
  public static EvaluationTexts read(List<Path> files, int n) throws IOException {
    EvaluationTexts.Builder texts = EvaluationTexts.builder(n);
    for (Path file : files) {
      try (BufferedReader in = PackedText.open(file)) {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          number++;
          add(texts, line, file + ":" + number);
        }
      }
    }
    return texts.build();
  }

  private static void add(EvaluationTexts.Builder texts, String line, String place) {
    if (!line.stripLeading().startsWith("{")) {
      texts.add(line);
      return;
    }
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + ": not valid JSON", e);
    }
    int found = 0;
    for (String field : FIELDS) {
      if (node.path(field).isTextual()) {
        texts.add(node.get(field).textValue());
        found++;
      }
    }
    if (found == 0) {
      throw new IllegalArgumentException(place + ": none of the fields " + FIELDS + " is a text");
    }
  }
}
