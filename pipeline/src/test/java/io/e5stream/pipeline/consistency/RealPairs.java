package io.e5stream.pipeline.consistency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.ingest.TextPair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Questions with what answers them; a test that asks is skipped where there are none. */
final class RealPairs {

  /** Of an answer: enough to tell what it is about, and soon embedded. */
  private static final int CHARACTERS = 300;

  private RealPairs() {}

  /** Questions and the sentences that they were asked about, spread over the articles of SQuAD. */
  static List<TextPair> squad(int count) throws IOException {
    Path folder = folder("squad");
    List<String> questions = Files.readAllLines(folder.resolve("tgt-test.txt"));
    List<String> sentences = Files.readAllLines(folder.resolve("src-test.txt"));
    List<TextPair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int line = (int) ((long) i * questions.size() / count);
      pairs.add(pair("squad-" + line, questions.get(line), sentences.get(line)));
    }
    return pairs;
  }

  /** Medical questions and the beginnings of their answers, spread over MedQuAD. */
  static List<TextPair> medquad(int count) throws IOException {
    JsonMapper json = new JsonMapper();
    List<JsonNode> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(folder("medquad").resolve("medquad.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.add(json.readTree(line));
      }
    }
    List<TextPair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JsonNode node = all.get((int) ((long) i * all.size() / count));
      String answer = node.get("answer").textValue();
      pairs.add(
          pair(
              "medquad-" + i,
              node.get("question").textValue(),
              answer.substring(0, Math.min(CHARACTERS, answer.length()))));
    }
    return pairs;
  }

  private static TextPair pair(String id, String query, String passage) {
    return new TextPair("web:" + id, query, passage, "web", "{}");
  }

  private static Path folder(String name) {
    Path data = Path.of(System.getenv().getOrDefault("E5_DATA", "../../shared/data"));
    Path folder = data.resolve("pairs").resolve(name);
    if (!Files.isDirectory(folder)) {
      String line = "skipped: no pairs at " + folder.toAbsolutePath() + " (set E5_DATA)";
      System.out.println(line);
      Assumptions.abort(line);
    }
    return folder;
  }
}
