package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesTest {

  @TempDir private Path directory;

  private final Baselines builtIn = Baselines.builtIn();

  private Path file(String yaml) throws IOException {
    return Files.writeString(directory.resolve("mine.yaml"), yaml);
  }

  private static Baseline find(Baselines baselines, String label, String metric) {
    return baselines.list().stream()
        .filter(b -> b.run().label().equals(label) && b.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBuiltInOnesAreWhole() {
    assertThat(builtIn.list()).hasSizeGreaterThan(20);
    assertThat(builtIn.catalogue().names())
        .contains("scifact", "cranfield", "cisi", "med", "stsb", "banking77", "nfcorpus");
    assertThat(builtIn.list()).allMatch(b -> b.expected() == null || !b.source().isBlank());
    // Cranfield's codes run backwards, and -1 has no gain.
    assertThat(builtIn.catalogue().find("cranfield").orElseThrow().gains())
        .containsEntry(1, 4)
        .containsEntry(4, 1)
        .doesNotContainKey(-1);
  }

  @Test
  void theBuiltInValuesAreThePublishedOnes() {
    assertThat(find(builtIn, "retrieval/scifact/e5-small-v2/exact/bundle", "ndcg@10"))
        .matches(b -> b.expected() == 0.68854 && b.tolerance() == 0.002);
    assertThat(find(builtIn, "retrieval/scifact/bm25/bm25-flat/none", "ndcg@10").expected())
        .isEqualTo(0.6789);
    assertThat(find(builtIn, "sts/stsb/e5-small-v2/cosine/none", "spearman").expected())
        .isEqualTo(0.84916);
    assertThat(find(builtIn, "sts/stsb/e5-small-v2/cosine/bundle", "spearman").expected())
        .isEqualTo(0.85945);
    assertThat(find(builtIn, "retrieval/med/e5-small-v2/fusion/bundle", "ndcg@10").expected())
        .isNull();
  }

  @Test
  void aUsersFileAddsAndReplaces() throws IOException {
    Baselines mine =
        builtIn.with(
            file(
                """
                datasets:
                  - {name: tiny, task: sts, format: sts, origin: here}
                baselines:
                  - {dataset: tiny, model: m, setting: cosine, metrics: {spearman: }}
                  - dataset: scifact
                    model: e5-small-v2
                    setting: exact
                    source: our own table
                    metrics: {ndcg@10: {expected: 0.7, tolerance: 0.1}}
                """));
    assertThat(mine.list()).hasSize(builtIn.list().size() + 1);
    assertThat(find(mine, "sts/tiny/m/cosine/bundle", "spearman").expected()).isNull();
    assertThat(find(mine, "retrieval/scifact/e5-small-v2/exact/bundle", "ndcg@10").source())
        .isEqualTo("our own table");
    assertThat(mine.list().get(0).expected()).as("in its old place").isEqualTo(0.7);
  }

  @Test
  void aUsersMistakeIsNamedWithItsFile() throws IOException {
    Path unknown = file("baselines: [{dataset: none, model: m, setting: s, metrics: {a: }}]\n");
    assertThatThrownBy(() -> builtIn.with(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(unknown + ": a baseline's data set is none; known are [");
    Path bare = file("baselines: [{dataset: med, model: m, setting: s}]\n");
    assertThatThrownBy(() -> builtIn.with(bare)).hasMessageContaining("med needs metrics");
    Path half = file("baselines: [{dataset: med, metrics: {a: }}]\n");
    assertThatThrownBy(() -> builtIn.with(half)).hasMessageContaining("needs model and setting");
  }

  @Test
  void anotherModelIsMeasuredOnTheSameRuns() {
    Baselines other = builtIn.ofModel("my-e5");
    assertThat(other.list()).hasSize(builtIn.list().size());
    assertThat(find(other, "retrieval/scifact/my-e5/exact/bundle", "ndcg@10").expected()).isNull();
    assertThat(find(other, "retrieval/scifact/bm25/bm25-flat/none", "ndcg@10").expected())
        .isEqualTo(0.6789);
    assertThat(builtIn.ofModel("e5-small-v2")).isEqualTo(builtIn);
  }

  @Test
  void aModelsOwnBaselineComesBeforeWhatItTakesFromOthers() throws IOException {
    Path file =
        file(
            """
            baselines:
              - {dataset: scifact, model: my-e5, setting: exact, source: us,
                 metrics: {ndcg@10: {expected: 0.7, tolerance: 0.1}}}
            """);
    Baselines other = builtIn.with(file).ofModel("my-e5");
    assertThat(other.list()).hasSize(builtIn.list().size());
    assertThat(find(other, "retrieval/scifact/my-e5/exact/bundle", "ndcg@10").expected())
        .isEqualTo(0.7);
    assertThat(
            find(
                    builtIn.with(file).ofModel("e5-small-v2"),
                    "sts/stsb/e5-small-v2/cosine/none",
                    "spearman")
                .expected())
        .isEqualTo(0.84916);
  }

  @Test
  void metricsOfOneRunStandTogether() {
    SuiteRun run = new SuiteRun(Task.RETRIEVAL, "scifact", "e5-small-v2", "exact", Prefixes.BUNDLE);
    assertThat(builtIn.only(new Selection(List.of("scifact"))).byRun().get(run))
        .extracting(Baseline::metric)
        .containsExactly("ndcg@10", "recall@100");
  }
}
