package io.e5stream.embed.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that come along, to find ranges with and to compare vectors: the examples' documents. */
final class CalibrationSample {

  private static final String DOCUMENTS = "/io/e5stream/embed/registry/documents.jsonl";

  /** Ranges hardly change with more. */
  private static final int TEXTS = 96;

  private CalibrationSample() {}

  /** What the model reads of them, prefixes included. */
  static List<String> inputs(PrefixPolicy prefixes) {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CalibrationSample.class.getResourceAsStream(DOCUMENTS), StandardCharsets.UTF_8))) {
      return lines.lines().limit(TEXTS).map(line -> input(json, line, prefixes)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String input(ObjectMapper json, String line, PrefixPolicy prefixes) {
    try {
      JsonNode document = json.readTree(line);
      return prefixes.apply(
          Role.PASSAGE, document.path("title").asText() + " " + document.path("text").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
