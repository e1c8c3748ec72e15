package io.e5stream.pipeline.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample data of {@code examples/}. */
final class Examples {

  static final Path DIRECTORY = Path.of("../examples");

  /** A question and the id of the document that answers it. */
  record Question(String id, String text, String expected) {}

  private Examples() {}

  static List<JsonNode> documents() throws IOException {
    return lines("documents.jsonl");
  }

  static List<Question> questions() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (JsonNode node : lines("queries.jsonl")) {
      questions.add(
          new Question(
              node.required("id").asText(),
              node.required("text").asText(),
              node.required("expected").asText()));
    }
    return questions;
  }

  private static List<JsonNode> lines(String file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(DIRECTORY.resolve(file))) {
      nodes.add(mapper.readTree(line));
    }
    return nodes;
  }
}
