package io.e5stream.eval.report.figure;

import static io.e5stream.eval.report.Samples.report;
import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.row;
import static io.e5stream.eval.report.Samples.small;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.Task;
import io.e5stream.eval.report.plot.BarPlot;
import io.e5stream.eval.report.plot.BarPlot.Bar;
import io.e5stream.eval.report.plot.BarPlot.Group;
import io.e5stream.eval.report.plot.Tone;
import io.e5stream.eval.report.result.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskPlotsTest {

  private static Optional<BarPlot> plot(Report report, int task, String metric) {
    return new TaskPlots(report, report.tasks().get(task)).plot(metric);
  }

  @Test
  void aGroupForEachDatasetAndABarForEachValue() {
    BarPlot plot = plot(small(), 0, "ndcg@10").orElseThrow();
    assertThat(plot.id()).isEqualTo("retrieval-ndcg-10");
    assertThat(plot.title()).isEqualTo("Retrieval: nDCG@10 on each data set");
    assertThat(plot.groups()).extracting(Group::name).containsExactly("scifact", "arguana");
    List<Bar> scifact = plot.groups().get(0).bars();
    assertThat(scifact).extracting(Bar::label).containsExactly("BM25 flat", "m");
    assertThat(scifact).extracting(Bar::tone).containsExactly(Tone.BASELINE, Tone.FIRST);
    assertThat(scifact).extracting(Bar::text).containsExactly("0.679", "0.688");
    assertThat(scifact.get(1).expected().value()).isEqualTo(0.68854);
    assertThat(scifact.get(1).expected().tolerance()).isEqualTo(0.002);
    assertThat(plot.description()).contains("scifact, m: 0.688, expected 0.689");
  }

  @Test
  void withOneBarADatasetItsNameIsTheLabel() {
    Report report =
        report(
            List.of(
                suite(
                    "suite.json",
                    retrieval("x", "m", "exact", 0.1),
                    retrieval("y", "m", "exact", 0.2))));
    BarPlot plot = plot(report, 0, "ndcg@10").orElseThrow();
    assertThat(plot.groups()).hasSize(1);
    assertThat(plot.groups().get(0).name()).isEmpty();
    assertThat(plot.groups().get(0).bars()).extracting(Bar::label).containsExactly("x", "y");
  }

  @Test
  void nothingMeasuredIsNoPlot() {
    assertThat(plot(small(), 1, "ndcg@10")).isEmpty();
  }

  @Test
  void aRunOfAnotherTaskTakesNoColour() {
    Report report =
        report(
            List.of(
                suite(
                    "suite.json",
                    retrieval("x", "m", "exact", 0.1),
                    retrieval("x", "m", "fusion", 0.2)),
                suite("suite-n.json", row(Task.STS, "y", "n", "cosine", null, 0.3))));
    assertThat(plot(report, 0, "ndcg@10").orElseThrow().groups().get(0).bars())
        .extracting(Bar::tone)
        .containsExactly(Tone.FIRST, Tone.SECOND);
  }

  @Test
  void aDatasetThatIsNotThereTakesNoRoom() {
    Report report =
        report(
            List.of(
                suite(
                    "suite.json",
                    row(Task.RETRIEVAL, "x", "m", "exact", 0.4, null),
                    row(Task.RETRIEVAL, "y", "bm25", "bm25-flat", 0.4, 0.4),
                    row(Task.RETRIEVAL, "y", "m", "exact", 0.5, null))));
    BarPlot plot = plot(report, 0, "ndcg@10").orElseThrow();
    assertThat(plot.groups()).extracting(Group::name).containsExactly("y");
    assertThat(plot.groups().get(0).bars())
        .extracting(Bar::text)
        .containsExactly("0.400", "data set missing");
    assertThat(plot.description()).doesNotContain("x, m");
  }

  @Test
  void severalRunsHaveAColourEach() {
    Report report =
        report(
            List.of(
                suite(
                    "suite.json",
                    retrieval("x", "m", "exact", 0.1),
                    retrieval("x", "m", "fusion", 0.2)),
                suite("suite-n.json", retrieval("x", "n", "exact", 0.3))));
    assertThat(plot(report, 0, "ndcg@10").orElseThrow().groups().get(0).bars())
        .extracting(Bar::tone)
        .containsExactly(Tone.FIRST, Tone.FIRST, Tone.SECOND);
  }
}
