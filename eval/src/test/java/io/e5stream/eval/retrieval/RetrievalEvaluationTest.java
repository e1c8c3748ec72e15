package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.encoding.HashEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import io.e5stream.eval.trec.TrecRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalEvaluationTest {

  @TempDir private Path temp;

  @Test
  void judgesWhatARetrieverFinds() throws IOException {
    FixedRetriever retriever = new FixedRetriever();
    RetrievalResult result =
        RetrievalEvaluation.run(dataset(), retriever, Prefixes.NONE, EvalProgress.NONE);

    // For a: its own document goes, b then stands first, c second. For x: c is at rank 2.
    double third = 1 / (Math.log(3) / Math.log(2));
    Map<String, Double> metrics = result.report().metrics();
    assertThat(metrics.get("ndcg@1")).isEqualTo(0.5);
    assertThat(metrics.get("ndcg@10")).isCloseTo((1 + third) / 2, within(1e-12));
    assertThat(metrics.get("map")).isEqualTo((1 + 1 / 2.0) / 2);
    assertThat(metrics.get("mrr@10")).isEqualTo((1 + 1 / 2.0) / 2);
    assertThat(metrics.get("recall@10")).isEqualTo(1);
    assertThat(metrics.get("recall@100")).isEqualTo(1);
    assertThat(metrics.get("precision@10")).isCloseTo(0.1, within(1e-12));
    assertThat(metrics.get("own")).isEqualTo(0.75);
    assertThat(result.perQuery().get("mrr@10")).isEqualTo(Map.of("a", 1.0, "x", 0.5));
    assertThat(result.perQuery().get("own")).isEqualTo(Map.of("a", 0.5, "x", 1.0));
    assertThat(result.rankings()).extracting(Ranking::queryId).containsExactly("a", "x");
    // 1,000 for the average precision, and one more for the query's own document.
    assertThat(retriever.k).isEqualTo(1_001);
  }

  @Test
  void judgesARunThatWasFoundElsewhere() throws IOException {
    TrecRun run = new TrecRun("theirs", Map.of("x", List.of(new Hit("c", 1)), "unknown", hits()));
    RetrievalResult result = RetrievalEvaluation.judge(dataset(), run, Prefixes.BUNDLE);
    assertThat(result.report().model()).isEqualTo("theirs");
    assertThat(result.report().mode()).isEqualTo("run");
    // Query a is not in the run.
    assertThat(result.perQuery().get("ndcg@10")).isEqualTo(Map.of("a", 0.0, "x", 1.0));
    assertThat(result.rankings()).hasSize(1);
  }

  @Test
  void refusesARunOfOtherQueries() throws IOException {
    TrecRun run = new TrecRun("theirs", Map.of("unknown", hits()));
    RetrievalDataset dataset = dataset();
    assertThatThrownBy(() -> RetrievalEvaluation.judge(dataset, run, Prefixes.BUNDLE))
        .hasMessageContaining("no query of run theirs has judgements in data set tiny, split test");
  }

  @Test
  void reportsExactlyTheAgreedJson() throws IOException {
    RetrievalResult result =
        RetrievalEvaluation.run(
            dataset(), new ExactRetriever(new HashEncoder()), Prefixes.BUNDLE, EvalProgress.NONE);
    JsonNode json = new ObjectMapper().readTree(result.report().toJson());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("dataset", "model", "mode", "metrics", "seconds");
    assertThat(json.get("metrics").fieldNames())
        .toIterable()
        .containsExactly(
            "ndcg@1",
            "ndcg@10",
            "ndcg@100",
            "map",
            "mrr@10",
            "recall@10",
            "recall@100",
            "precision@10");
    assertThat(json.get("dataset").asText()).isEqualTo("tiny");
    assertThat(json.get("model").asText()).isEqualTo("hash-1");
    assertThat(json.get("mode").asText()).isEqualTo("exact");
    assertThat(json.get("metrics").get("recall@100").isDouble()).isTrue();
    assertThat(json.get("seconds").isDouble()).isTrue();

    assertThat(result.measurement())
        .isEqualTo(
            new Measurement(
                Task.RETRIEVAL,
                "tiny",
                "hash-1",
                "exact",
                Prefixes.BUNDLE,
                result.report().metrics(),
                result.report().seconds()));
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

  private static List<Hit> hits() {
    return List.of(new Hit("a", 0.9f), new Hit("b", 0.8f), new Hit("c", 0.3f));
  }

  /** Finds a, c, b for x, and a, b, c for a. */
  private static final class FixedRetriever implements Retriever {

    private int k;

    @Override
    public String mode() {
      return "fixed";
    }

    @Override
    public String model() {
      return "fixed-1";
    }

    @Override
    public Map<String, List<Hit>> retrieve(
        Corpus corpus, List<Query> queries, int most, EvalProgress progress) {
      k = most;
      Map<String, List<Hit>> found = new LinkedHashMap<>();
      found.put("a", hits());
      found.put("x", List.of(new Hit("a", 0.9f), new Hit("c", 0.8f), new Hit("b", 0.3f)));
      return found;
    }

    @Override
    public Map<String, Map<String, Double>> measured() {
      return Map.of("own", Map.of("a", 0.5, "x", 1.0));
    }
  }
}
