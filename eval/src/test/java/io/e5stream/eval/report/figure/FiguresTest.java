package io.e5stream.eval.report.figure;

import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.bundle;
import static io.e5stream.eval.report.Samples.nasty;
import static io.e5stream.eval.report.Samples.rate;
import static io.e5stream.eval.report.Samples.report;
import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.small;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.report.plot.DeviationPlot;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.plot.ScatterPlot;
import io.e5stream.eval.report.result.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void differencesAreOfAllTasks() {
    DeviationPlot plot = (DeviationPlot) new Figures(small()).differences().orElseThrow();
    assertThat(plot.rows())
        .extracting(DeviationPlot.Row::label)
        .containsExactly("scifact: BM25 flat", "scifact: m", "arguana: m");
    assertThat(plot.rows())
        .extracting(DeviationPlot.Row::within)
        .containsExactly(true, true, false);
    assertThat(plot.rows().get(2).text()).isEqualTo("\u22120.0086");
    assertThat(plot.description()).contains("arguana: m: \u22120.0086, outside of tolerance");
  }

  @Test
  void nothingExpectedIsNoPlotOfDifferences() {
    Report report = report(List.of(suite("suite.json", retrieval("x", "m", "exact", 0.1))));
    assertThat(new Figures(report).differences()).isEmpty();
  }

  @Test
  void oneModelIsNothingToWeigh() {
    assertThat(new Figures(small()).tradeoffs()).isEmpty();
  }

  @Test
  void sizesThatAreNotKnownAreLeftOut() {
    Report report =
        report(
            List.of(
                suite("suite.json", retrieval("x", "a", "exact", 0.4)),
                suite("suite-b-1-0123abcd.json", retrieval("x", "b", "exact", 0.5))),
            bench(
                "encode",
                Map.of("fp32", bundle("a-1", 133.0), "int8", bundle("b-1", null)),
                rate("fp32", 100),
                rate("int8", 200)));
    List<ScatterPlot> plots = new Figures(report).tradeoffs();
    assertThat(plots).extracting(ScatterPlot::id).containsExactly("quality-speed");
    assertThat(plots.get(0).yAxis()).isEqualTo("nDCG@10 on x");
    assertThat(plots.get(0).xAxis()).isEqualTo("tokens a second");
    assertThat(plots.get(0).points())
        .extracting(ScatterPlot.Point::x)
        .containsExactly(100.0, 200.0);
  }

  @Test
  void idsAreUnique() {
    for (Report report : List.of(small(), nasty())) {
      assertThat(new Figures(report).all())
          .extracting(Plot::id)
          .doesNotHaveDuplicates()
          .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
  }
}
