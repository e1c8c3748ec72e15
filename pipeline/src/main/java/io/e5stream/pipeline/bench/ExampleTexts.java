package io.e5stream.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.dataset.CorpusDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample data of {@code examples/}, which travels in the jar: for want of anything longer. */
public final class ExampleTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExampleTexts() {}

  public static RawTexts read() {
    return new RawTexts(
        "examples",
        lines("queries").stream().map(line -> line.path("text").asText()).toList(),
        lines("documents").stream().map(ExampleTexts::document).toList());
  }

  private static CorpusDocument document(JsonNode line) {
    return new CorpusDocument(
        line.path("id").asText(), line.path("title").asText(), line.path("text").asText());
  }

  private static List<JsonNode> lines(String name) {
    try (InputStream in = ExampleTexts.class.getResourceAsStream("/examples/" + name + ".jsonl");
        var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
      return lines.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
