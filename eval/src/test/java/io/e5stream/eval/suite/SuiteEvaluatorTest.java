package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.catalogue.DatasetEntry;
import io.e5stream.eval.catalogue.DatasetFormat;
import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.encoding.HashEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With a stand-in model for which texts are the nearer the more words they share. */
class SuiteEvaluatorTest {

  @TempDir private Path folder;
  private final List<String> opened = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SuiteEvaluator evaluator =
      new SuiteEvaluator(
          (prefixes, normalised) -> {
            opened.add(prefixes + (normalised ? "" : " not normalised"));
            return new HashEncoder();
          },
          notes::add);

  private Measurement evaluate(
      Task task, DatasetFormat format, String setting, Map<Integer, Integer> gains) {
    Prefixes prefixes = setting.startsWith("bm25") ? Prefixes.NONE : Prefixes.BUNDLE;
    SuiteRun run = new SuiteRun(task, "tiny", "hash", setting, prefixes);
    DatasetEntry entry =
        new DatasetEntry("tiny", null, task, format, null, null, null, "here", null, gains, null);
    Path path = Files.isRegularFile(folder.resolve("data")) ? folder.resolve("data") : folder;
    return evaluator.evaluate(run, new DatasetPlace(entry, path, List.of()), EvalProgress.NONE);
  }

  private void write(String name, String content) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), content);
  }

  private void writeRetrieval() throws IOException {
    write(
        "corpus.jsonl",
        """
        {"_id": "a", "title": "", "text": "green tea leaves"}
        {"_id": "b", "title": "", "text": "rope knot loop"}
        {"_id": "c", "title": "", "text": "moon earth side"}
        """);
    write("queries.jsonl", "{\"_id\": \"1\", \"text\": \"tea leaves\"}\n");
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\n1\ta\t4\n1\tb\t1\n1\tc\t-1\n");
  }

  @ParameterizedTest
  @CsvSource({"exact,1", "bm25-flat,0", "bm25-multifield,0", "fusion,1"})
  void retrieves(String setting, int models) throws IOException {
    writeRetrieval();
    // The codes run backwards: a, found first, has gain 1, and b, found later or not, has gain 4.
    Map<Integer, Integer> gains = Map.of(1, 4, 4, 1);
    Measurement result = evaluate(Task.RETRIEVAL, DatasetFormat.BEIR, setting, gains);
    assertThat(result.metrics().get("ndcg@10")).isBetween(0.1, 0.9);
    assertThat(result.metrics()).containsKeys("recall@100", "map", "mrr@10");
    assertThat(opened).hasSize(models);
    assertThat(notes).singleElement().asString().startsWith("tiny: ").contains("-1 (1)");
    evaluate(Task.RETRIEVAL, DatasetFormat.BEIR, setting, gains);
    assertThat(notes).as("said once").hasSize(1);
  }

  private void hasBest(Task task, DatasetFormat format, String setting, String metric) {
    Measurement result = evaluate(task, format, setting, null);
    assertThat(result.metrics()).containsEntry(metric, 1.0);
    assertThat(result.setting()).isEqualTo(setting);
    assertThat(opened).last().isEqualTo("BUNDLE");
  }

  @Test
  void measuresSimilarity() throws IOException {
    write(
        "data",
        """
        {"text1": "a b", "text2": "a b", "score": 5}
        {"text1": "a b", "text2": "c d", "score": 1}
        """);
    hasBest(Task.STS, DatasetFormat.STS, "cosine", "spearman");
  }

  @Test
  void measuresPairs() throws IOException {
    write(
        "data",
        """
        {"text1": "a b", "text2": "a b", "label": 1}
        {"text1": "a b", "text2": "c d", "label": 0}
        """);
    hasBest(Task.PAIR_CLASSIFICATION, DatasetFormat.PAIRS, "cosine", "ap");
  }

  @Test
  void measuresReranking() throws IOException {
    write("data", "{\"query\": \"a b\", \"positive\": [\"a b\"], \"negative\": [\"c d\"]}\n");
    hasBest(Task.RERANKING, DatasetFormat.RERANKING, "cosine", "map");
    hasBest(Task.RERANKING, DatasetFormat.RERANKING, "cosine-symmetric", "map");
  }

  @Test
  void measuresClusters() throws IOException {
    write(
        "data",
        """
        {"text": "a b", "label": "x"}
        {"text": "c d", "label": "y"}
        """);
    hasBest(Task.CLUSTERING, DatasetFormat.CLUSTERING, "mini-batch-k-means", "v-measure");
  }

  @Test
  void measuresDuplicates() throws IOException {
    write(
        "data",
        """
        {"id": "1", "text": "a b", "group": "g"}
        {"id": "2", "text": "a b", "group": "g"}
        {"id": "3", "text": "c d"}
        """);
    hasBest(Task.DUPLICATE_DETECTION, DatasetFormat.DUPLICATES, "cosine", "ap");
  }

  @Test
  void classificationTakesVectorsAsThePoolingLeavesThem() throws IOException {
    String rows = "{\"text\": \"a b\", \"label\": \"x\"}\n{\"text\": \"c d\", \"label\": \"y\"}\n";
    write("train.jsonl", rows);
    write("test.jsonl", rows);
    for (String setting : List.of("logistic-regression-16", "logistic-regression-normalised")) {
      Measurement result =
          evaluate(Task.CLASSIFICATION, DatasetFormat.CLASSIFICATION, setting, null);
      assertThat(result.metrics()).containsEntry("accuracy", 1.0);
    }
    assertThat(opened).containsExactly("BUNDLE not normalised", "BUNDLE");
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void anUnknownSettingIsNamedWithTheKnownOnes(Task task) throws IOException {
    writeRetrieval();
    assertThatThrownBy(() -> evaluate(task, DatasetFormat.BEIR, "by-guessing", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no setting by-guessing of " + task.label() + "; there is: ");
  }
}
