package io.e5stream.eval.report.figure;

import static io.e5stream.eval.report.Samples.report;
import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.row;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Results.SuiteFile;
import io.e5stream.eval.report.result.TaskResults;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesNamesTest {

  private static List<String> names(SuiteFile... files) {
    Report report = report(List.of(files));
    TaskResults task = report.tasks().get(0);
    SeriesNames names = new SeriesNames(report, task.rows());
    return task.rows().stream().map(names::of).toList();
  }

  @Test
  void theModelAloneWhenNothingElseDiffers() {
    assertThat(
            names(
                suite(
                    "suite.json",
                    retrieval("d", "bm25", "bm25-flat", 0.5),
                    retrieval("d", "bm25", "multifield", 0.5),
                    retrieval("d", "bm25", "bm25", 0.5),
                    retrieval("d", "m", "exact", 0.5))))
        .containsExactly("BM25 flat", "BM25 multifield", "BM25", "m");
  }

  @Test
  void settingsAndPrefixesWhereTheyDiffer() {
    assertThat(
            names(
                suite(
                    "suite.json",
                    retrieval("d", "m", "exact", 0.5),
                    retrieval("d", "m", "fusion", 0.5))))
        .containsExactly("m, exact", "m, fusion");
    assertThat(
            names(
                suite(
                    "suite.json",
                    row(Task.STS, "d", "m", "cosine", Prefixes.NONE, "spearman", null, 0.1),
                    row(Task.STS, "d", "m", "cosine", Prefixes.BUNDLE, "spearman", null, 0.2))))
        .containsExactly("m, no prefixes", "m");
  }

  @Test
  void runsOfOneModelAreTold() {
    assertThat(
            names(
                suite("suite.json", retrieval("d", "m", "exact", 0.5)),
                suite("suite-m-2-0123abcd.json", retrieval("d", "m", "exact", 0.6))))
        .containsExactly("m", "m-2");
  }

  @Test
  void modelsOfOneFileAreTold() {
    assertThat(
            names(
                suite(
                    "suite.json",
                    retrieval("d", "m", "exact", 0.5),
                    retrieval("d", "n", "exact", 0.5))))
        .containsExactly("m", "n");
  }

  @Test
  void baselinesThatDisagreeNameTheirRun() {
    assertThat(
            names(
                suite(
                    "suite.json",
                    retrieval("d", "bm25", "flat", 0.5),
                    retrieval("d", "m", "exact", 0.5)),
                suite(
                    "suite-2.json",
                    retrieval("d", "bm25", "flat", 0.6),
                    retrieval("d", "n", "exact", 0.5))))
        .containsExactly("BM25 flat (m)", "m", "BM25 flat (n)", "n");
  }
}
