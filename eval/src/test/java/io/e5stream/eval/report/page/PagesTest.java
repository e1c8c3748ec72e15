package io.e5stream.eval.report.page;

import static io.e5stream.eval.report.Samples.NASTY;
import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.bundle;
import static io.e5stream.eval.report.Samples.nasty;
import static io.e5stream.eval.report.Samples.rate;
import static io.e5stream.eval.report.Samples.report;
import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.row;
import static io.e5stream.eval.report.Samples.small;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Results.BenchFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class PagesTest {

  private static final Report TWO_RUNS =
      report(
          List.of(
              suite("suite.json", retrieval("x", "a", "exact", 0.4)),
              suite("suite-b-1-0123abcd.json", retrieval("x", "b", "exact", 0.5))),
          bench(
              "encode",
              Map.of("fp32", bundle("a-1", 133.0), "int8", bundle("b-1", 34.0)),
              rate("fp32", 100),
              rate("int8", 200)));

  @Test
  void valuesStandInTheTable() {
    Html html = Html.parse(Pages.html(small()));
    Element row = html.rowOf("retrieval", "m");
    assertThat(Html.cells(row))
        .containsExactly(
            "m", "0.6875", "0.68851 \u00b1\u00a00.002", "\u22120.0010", "\u2713\u00a0pass");
    assertThat(Html.cells(html.rowOf("sts", "stsb m not there")))
        .containsExactly(
            "stsb m not there", "none", "0.84921 \u00b1\u00a00.002", "", "\u2013\u00a0missing");
    assertThat(html.text("title")).isEqualTo("Evaluation of m");
  }

  @Test
  void namesDoNoHarm() {
    String page = Pages.html(nasty());
    assertThat(page).doesNotContain("<script");
    Html html = Html.parse(page);
    assertThat(html.all("script")).isEmpty();
    assertThat(html.attributes())
        .allMatch(attribute -> !attribute.getName().startsWith("on"))
        .filteredOn(attribute -> attribute.getName().equals("href"))
        .extracting(Attr::getValue)
        .allMatch(href -> href.matches("#[a-z0-9-]+|https://(e|example)\\.org/(table)?"));
    assertThat(html.text("h1")).contains(NASTY);
    assertThat(Pages.markdown(nasty())).doesNotContain("<script");
  }

  @Test
  void refersToNoOtherFile() {
    for (Report report : List.of(small(), TWO_RUNS)) {
      String page = Pages.html(report);
      assertThat(page).doesNotContain("url(", "@import", "<link", " src=");
    }
  }

  @Test
  void linksLeadSomewhere() {
    BenchFile cpu = bench("encode", rate("fp32", 1));
    Report twoMachines =
        report(List.of(), cpu, new BenchFile("bench-encode-gpu.json", cpu.report()));
    for (Report report : List.of(small(), TWO_RUNS, twoMachines, nasty())) {
      Html html = Html.parse(Pages.html(report));
      Set<String> ids = new TreeSet<>();
      html.attributes().stream()
          .filter(attribute -> attribute.getName().equals("id"))
          .forEach(id -> assertThat(ids.add(id.getValue())).as(id.getValue()).isTrue());
      html.attributes().stream()
          .filter(a -> a.getName().equals("href") && a.getValue().startsWith("#"))
          .forEach(href -> assertThat(ids).contains(href.getValue().substring(1)));
      html.attributes().stream()
          .filter(a -> a.getName().startsWith("aria-labelledby"))
          .flatMap(a -> List.of(a.getValue().split(" ", -1)).stream())
          .forEach(id -> assertThat(ids).contains(id));
    }
  }

  @Test
  void everyHeaderCellHasAScope() {
    assertThat(Html.parse(Pages.html(TWO_RUNS)).all("th"))
        .isNotEmpty()
        .allMatch(cell -> Set.of("col", "row", "rowgroup").contains(cell.getAttribute("scope")));
  }

  @Test
  void twoRunsAreComparedAndWeighed() {
    Html html = Html.parse(Pages.html(TWO_RUNS));
    assertThat(Html.cells(html.rowOf("side-by-side", "x nDCG@10, exact")))
        .containsExactly("x nDCG@10, exact", "0.4000", "0.5000");
    assertThat(Html.cells(html.rowOf("weighing", "b, int8")))
        .containsExactly("b, int8", "0.5000", "200", "20.0", "34.0");
    assertThat(html.all("svg")).hasSizeGreaterThan(4);
  }

  @Test
  void speedAloneMakesAPage() {
    Report report = report(List.of(), bench("encode", rate("fp32", 100)));
    Html html = Html.parse(Pages.html(report));
    assertThat(html.text("h1")).isEqualTo("Benchmark report");
    assertThat(Html.cells(html.rowOf("speed-bench-encode", "fp32 our own")))
        .containsExactly("fp32 our own", "100", "10.0", "90.0\u2013110", "2.0\u00a0%");
  }

  @Test
  void eachMetricHasItsTable() {
    Report report =
        report(
            List.of(
                suite(
                    "suite.json",
                    row(Task.RETRIEVAL, "x", "m", "exact", null, 0.4),
                    row(Task.RETRIEVAL, "x", "m", "fusion", null, 0.5),
                    row(
                        Task.RETRIEVAL,
                        "x",
                        "m",
                        "exact",
                        Prefixes.BUNDLE,
                        "recall@100",
                        null,
                        0.9))));
    Html html = Html.parse(Pages.html(report));
    assertThat(html.all("caption").subList(0, 2))
        .extracting(Element::getTextContent)
        .containsExactly("nDCG@10, measured and expected", "Recall@100, measured and expected");
    // Grouped by data set where it has several rows, one row a data set where not.
    assertThat(Html.cells(html.rowOf("retrieval", "x"))).containsExactly("x");
    assertThat(Html.cells(html.rowOf("retrieval", "x m, exact"))).contains("0.9000");
    assertThat(html.all("tr").stream().filter(tr -> tr.getAttribute("class").equals("group")))
        .hasSize(1);
  }

  @Test
  void aNoteIsSaidOnceADataSet() {
    Report report =
        report(
            List.of(
                suite(
                    "suite.json",
                    row(Task.RETRIEVAL, "x", "m", "exact", null, null),
                    row(Task.RETRIEVAL, "x", "m", "fusion", null, null),
                    row(Task.RETRIEVAL, "y", "m", "exact", null, null))));
    assertThat(Pages.html(report).split("<small>not there</small>", -1)).hasSize(3);
  }

  @Test
  void markdownHasTheSameNumbers() {
    assertThat(Pages.markdown(small()))
        .startsWith("# Evaluation of m\n")
        .contains("## Retrieval: nDCG@10\n")
        .contains("| scifact | m | 0.6875 | 0.6885 ± 0.002 | \u22120.0010 | pass | 1 |\n")
        .contains("| stsb | m; not there |  | 0.8492 ± 0.002 |  | missing | 1 |\n")
        .contains("| fp32; our own | 3,626 | 363 | 3,263\u20133,989 | 2.0\u00a0% |\n")
        .contains("1. a table, <https://example.org/table>\n")
        .doesNotContain("\n\n\n");
    assertThat(Pages.markdown(TWO_RUNS))
        .contains("| x | nDCG@10, exact | 0.4000 | 0.5000 (best) |");
  }
}
