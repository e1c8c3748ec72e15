package io.e5stream.eval.report.result;

import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.bundle;
import static io.e5stream.eval.report.Samples.rate;
import static io.e5stream.eval.report.Samples.report;
import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.row;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.report.result.Results.SuiteFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradeoffsTest {

  private static final SuiteFile A =
      suite(
          "suite.json",
          retrieval("x", "bm25", "bm25-flat", 0.3),
          retrieval("y", "bm25", "bm25-flat", 0.5),
          retrieval("x", "bm25", "bm25-multifield", 0.4),
          retrieval("x", "a", "fusion", 0.9),
          retrieval("x", "a", "exact", 0.4),
          retrieval("y", "a", "exact", 0.6),
          retrieval("z", "a", "exact", 0.9));
  private static final SuiteFile B =
      suite(
          "suite-b-1-0123abcd.json",
          retrieval("x", "b", "exact", 0.3),
          retrieval("y", "b", "exact", 0.6));

  @Test
  void qualityIsTheMeanOverWhatAllRunsMeasured() {
    Tradeoff tradeoff =
        report(
                List.of(A, B),
                bench(
                    "encode",
                    Map.of("fp32", bundle("a-1", 133.0), "int8", bundle("b-1", 34.0)),
                    rate("fp32", 100),
                    rate("int8", 300)))
            .tradeoff();

    assertThat(tradeoff.task()).isEqualTo(Task.RETRIEVAL);
    assertThat(tradeoff.metric()).isEqualTo("ndcg@10");
    // z was measured by one run only; fusion is not what models are compared by.
    assertThat(tradeoff.datasets()).containsExactly("x", "y");
    assertThat(tradeoff.points()).hasSize(2);
    Tradeoff.Point a = tradeoff.points().get(0);
    assertThat(a.label()).isEqualTo("a, fp32");
    assertThat(a.quality()).isCloseTo(0.5, within(1e-12));
    assertThat(a.tokensPerSecond()).isEqualTo(100);
    assertThat(a.textsPerSecond()).isEqualTo(10);
    assertThat(a.megabytes()).isEqualTo(133);
    assertThat(tradeoff.points().get(1).quality()).isCloseTo(0.45, within(1e-12));
  }

  @Test
  void aBaselineHasToCoverAllOfTheDatasets() {
    Tradeoff tradeoff =
        report(List.of(A, B), bench("encode", rate("a", 1), rate("b", 1))).tradeoff();
    // bm25-multifield has no value on y; flat has 0.3 and 0.5.
    assertThat(tradeoff.baselines()).hasSize(1);
    assertThat(tradeoff.baselines().get(0).setting()).isEqualTo("bm25-flat");
    assertThat(tradeoff.baselines().get(0).quality()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void withoutBundlesNamesDecide() {
    SuiteFile named = suite("suite.json", retrieval("x", "a", "exact", 0.4));
    SuiteFile suffixed = suite("suite-int8.json", retrieval("x", "b", "exact", 0.3));
    Tradeoff tradeoff =
        report(List.of(named, suffixed), bench("encode", rate("a", 1), rate("int8", 2))).tradeoff();
    assertThat(tradeoff.points()).extracting(Tradeoff.Point::label).containsExactly("a", "b, int8");
  }

  @Test
  void onlyTheEmbeddingBenchmarkSaysHowFastAModelIs() {
    assertThat(report(List.of(A), bench("search", rate("a", 1))).tradeoff()).isNull();
  }

  @Test
  void theNextTaskIsTakenWhenRetrievalIsMissing() {
    SuiteFile sts =
        suite(
            "suite.json",
            row(Task.RETRIEVAL, "x", "a", "exact", 0.5, null),
            row(Task.STS, "stsb", "a", "cosine", Prefixes.NONE, "spearman", null, 0.849),
            row(Task.STS, "stsb", "a", "cosine", Prefixes.BUNDLE, "spearman", null, 0.859));
    Tradeoff tradeoff = report(List.of(sts), bench("encode", rate("a", 1))).tradeoff();
    assertThat(tradeoff.task()).isEqualTo(Task.STS);
    assertThat(tradeoff.points().get(0).quality()).isEqualTo(0.859);
  }
}
