package io.e5stream.eval.report.page;

import static io.e5stream.eval.report.Samples.report;
import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.small;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.report.page.Sections.Cell;
import io.e5stream.eval.report.page.Sections.SideBySide;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  @Test
  void oneRunHasNothingBesideIt() {
    assertThat(Comparisons.of(small())).isNull();
  }

  @Test
  void valuesThatTwoRunsHaveStandSideBySide() {
    SideBySide table =
        Comparisons.of(
            report(
                List.of(
                    suite(
                        "suite.json",
                        retrieval("x", "bm25", "flat", 0.9),
                        retrieval("x", "a", "exact", 0.51234),
                        retrieval("y", "a", "exact", 0.4)),
                    suite(
                        "suite-b.json",
                        retrieval("x", "b", "exact", 0.51233),
                        retrieval("z", "b", "exact", 0.4)),
                    suite("suite-c.json", retrieval("x", "c", "exact", 0.4)))));
    assertThat(table.runs()).containsExactly("a", "b", "c");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).name()).isEqualTo("x");
    assertThat(table.rows().get(0).detail()).isEqualTo("nDCG@10, exact");
    // Alike to all the digits that are shown, two are best.
    assertThat(table.rows().get(0).cells())
        .containsExactly(
            new Cell("0.5123", true), new Cell("0.5123", true), new Cell("0.4000", false));
  }
}
