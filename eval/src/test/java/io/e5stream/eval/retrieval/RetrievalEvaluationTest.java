package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.encoding.HashEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalEvaluationTest {

  @TempDir private Path temp;

  @Test
  void judgesWhatAnIndexFinds() throws IOException {
    RetrievalDataset dataset = dataset();
    List<String> log = new ArrayList<>();
    RetrievalReport report =
        RetrievalEvaluation.run(
            dataset, new IndexRetriever(new FixedIndex(log)), EvalProgress.NONE);

    // For a: its own document goes, b then stands first, c second. For x: c is at rank 2.
    double third = 1 / (Math.log(3) / Math.log(2));
    assertThat(report.metrics().get("ndcg@10")).isCloseTo((1 + third) / 2, within(1e-12));
    assertThat(report.metrics().get("recall@100")).isEqualTo(1);
    assertThat(log).containsExactly("index 3", "search first, 101", "search second, 101");
  }

  @Test
  void reportsExactlyTheAgreedJson() throws IOException {
    RetrievalReport report =
        RetrievalEvaluation.run(
            dataset(), new ExactRetriever(new HashEncoder()), EvalProgress.NONE);
    JsonNode json = new ObjectMapper().readTree(report.toJson());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("dataset", "model", "mode", "metrics", "seconds");
    assertThat(json.get("metrics").fieldNames())
        .toIterable()
        .containsExactly("ndcg@10", "recall@100");
    assertThat(json.get("dataset").asText()).isEqualTo("tiny");
    assertThat(json.get("model").asText()).isEqualTo("hash-1");
    assertThat(json.get("mode").asText()).isEqualTo("exact");
    assertThat(json.get("metrics").get("recall@100").isDouble()).isTrue();
    assertThat(json.get("seconds").isDouble()).isTrue();
  }

  private RetrievalDataset dataset() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("tiny/qrels")).getParent();
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "a", "text": "alpha"}
        {"_id": "b", "text": "beta"}
        {"_id": "c", "text": "gamma"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "a", "text": "first"}
        {"_id": "x", "text": "second"}
        """);
    Files.writeString(
        folder.resolve("qrels/test.tsv"),
        "query-id\tcorpus-id\tscore\na\tb\t1\nx\tc\t1\nx\ta\t0\n");
    return BeirFolder.open(folder, "test");
  }

  /** Finds the same for every query: a, c, b for "second", a, b, c otherwise. */
  private record FixedIndex(List<String> log) implements CorpusIndex {

    @Override
    public String model() {
      return "fixed-1";
    }

    @Override
    public void index(Corpus corpus, EvalProgress progress) {
      log.add("index " + corpus.size());
    }

    @Override
    public List<Hit> search(String query, int k) {
      log.add("search " + query + ", " + k);
      boolean second = query.equals("second");
      return List.of(
          new Hit("a", 0.9f),
          new Hit("b", second ? 0.3f : 0.8f),
          new Hit("c", second ? 0.8f : 0.3f));
    }

    @Override
    public void close() {}
  }
}
