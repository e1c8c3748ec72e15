package io.e5stream.eval.report.result;

import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.report.result.Results.SuiteFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {

  private static List<String> names(SuiteFile... files) {
    return Runs.of(List.of(files)).stream().map(Run::name).toList();
  }

  @Test
  void aRunIsNamedAfterItsModel() {
    assertThat(
            names(
                suite(
                    "suite.json",
                    retrieval("d", "bm25", "flat", 0.5),
                    retrieval("d", "e5", "exact", 0.5))))
        .containsExactly("e5");
  }

  @Test
  void runsOfOneModelAreNamedAfterTheirBundles() {
    assertThat(
            names(
                suite("suite.json", retrieval("d", "e5", "exact", 0.5)),
                suite("suite-e5-2-0123abcd.json", retrieval("d", "e5", "exact", 0.5))))
        .containsExactly("e5", "e5-2");
  }

  @Test
  void theFileTellsWhatModelAndBundleDoNot() {
    assertThat(
            names(
                suite("suite-e5-1-0123abcd.json", retrieval("d", "e5", "exact", 0.5)),
                suite("suite-e5-1-89abcdef.json", retrieval("d", "e5", "exact", 0.5))))
        .containsExactly("suite-e5-1-0123abcd", "suite-e5-1-89abcdef");
    assertThat(names(suite("suite-b.json", retrieval("d", "bm25", "flat", 0.5))))
        .containsExactly("suite-b");
  }
}
