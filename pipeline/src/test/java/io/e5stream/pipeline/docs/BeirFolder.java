package io.e5stream.pipeline.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The examples as a data set in BEIR's format. */
final class BeirFolder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BeirFolder() {}

  static void write(Path folder) throws IOException {
    List<String> corpus = new ArrayList<>();
    for (JsonNode document : Examples.documents()) {
      corpus.add(
          line(
              document.get("id").asText(),
              document.get("title").asText(),
              document.get("text").asText()));
    }
    List<String> queries = new ArrayList<>();
    List<String> judgements = new ArrayList<>(List.of("query-id\tcorpus-id\tscore"));
    for (Examples.Question question : Examples.questions()) {
      queries.add(line(question.id(), "", question.text()));
      judgements.add(question.id() + "\t" + question.expected() + "\t1");
    }
    Files.createDirectories(folder.resolve("qrels"));
    Files.write(folder.resolve("corpus.jsonl"), corpus);
    Files.write(folder.resolve("queries.jsonl"), queries);
    Files.write(folder.resolve("qrels/test.tsv"), judgements);
  }

  private static String line(String id, String title, String text) {
    ObjectNode node = JSON.createObjectNode();
    return node.put("_id", id).put("title", title).put("text", text).toString();
  }
}
