package io.e5stream.pipeline.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample data of {@code examples/}, which travels in the jar. */
final class SampleCorpus {

  static final String DOCUMENTS = "/examples/documents.jsonl";
  private static final String QUERIES = "/examples/queries.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleCorpus() {}

  /** The documents, one line of JSON each. */
  static List<String> documents() {
    return lines(DOCUMENTS);
  }

  /** The line of one document. */
  static String document(String id) {
    return documents().stream()
        .filter(line -> line.contains("\"" + id + "\""))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sample document " + id));
  }

  static List<SampleQuery> queries() {
    return lines(QUERIES).stream().map(SampleCorpus::query).toList();
  }

  private static SampleQuery query(String line) {
    try {
      return JSON.readValue(line, SampleQuery.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream in = SampleCorpus.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
