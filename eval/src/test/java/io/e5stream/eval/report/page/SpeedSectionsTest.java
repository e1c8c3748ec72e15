package io.e5stream.eval.report.page;

import static io.e5stream.eval.report.Samples.CREATED;
import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.load;
import static io.e5stream.eval.report.Samples.rate;
import static io.e5stream.eval.report.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.report.page.Sections.Figure;
import io.e5stream.eval.report.page.Sections.RateRatio;
import io.e5stream.eval.report.page.Sections.Speed;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Results.BenchFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedSectionsTest {

  private static BenchFile encode(Map<String, Double> ratios, Map<String, List<Double>> spreads) {
    return new BenchFile(
        "bench-encode.json",
        new BenchReport(
            "encode", CREATED, "2 cores", Map.of(), List.of(rate("fp32", 9)), ratios, spreads));
  }

  @Test
  void ratiosHaveTheirSpread() {
    Map<String, Double> ratios = new LinkedHashMap<>();
    ratios.put("fp32_vs_langchain4j", 1.5);
    ratios.put("encoder_vs_ceiling", 0.8);
    Report report =
        report(List.of(), encode(ratios, Map.of("fp32_vs_langchain4j", List.of(1.25, 1.75))));

    Speed speed = new SpeedSections(report).sections().get(0);

    assertThat(speed.ratios())
        .containsExactly(
            new RateRatio("fp32 against langchain4j", "1.50\u00d7", "1.25\u00d7\u20131.75\u00d7"),
            new RateRatio("encoder against ceiling", "0.80\u00d7", null));
    assertThat(speed.hasRanges()).isTrue();
    assertThat(Pages.html(report))
        .contains("1.25\u00d7\u20131.75\u00d7")
        .contains("and their range over the rounds");
    assertThat(Pages.markdown(report))
        .contains("fp32 against langchain4j: 1.50\u00d7 (1.25\u00d7\u20131.75\u00d7 in a round)\n")
        .contains("encoder against ceiling: 0.80\u00d7\n");
  }

  @Test
  void aQuickRunIsSaidToBeOne() {
    assertThat(new SpeedSections(report(List.of(), quick(false))).sections().get(0).note())
        .isNull();
    Report report = report(List.of(), quick(true));
    assertThat(Pages.html(report)).contains("<strong>" + SpeedSections.QUICK + "</strong>");
    assertThat(Pages.markdown(report)).contains(SpeedSections.QUICK);
  }

  private static BenchFile quick(boolean quick) {
    BenchReport bench = encode(Map.of(), Map.of()).report();
    return new BenchFile(
        "bench-encode.json",
        new BenchReport(
            "encode", CREATED, "2 cores", Map.of("quick", quick), bench.rows(), Map.of()));
  }

  @Test
  void aSpreadOfAnotherShapeSaysNothing() {
    Report report =
        report(List.of(), encode(Map.of("a_vs_b", 1.5), Map.of("a_vs_b", List.of(1.0))));
    Speed speed = new SpeedSections(report).sections().get(0);
    assertThat(speed.ratios().get(0).range()).isNull();
    assertThat(speed.hasRanges()).isFalse();
    assertThat(Pages.html(report)).doesNotContain("their range");
  }

  @Test
  void searchesHaveAPlotOfRatesAndOneOfLatencies() {
    Report report = report(List.of(), bench("search", load(1, 5), load(2, 7)));
    Speed speed = new SpeedSections(report).sections().get(0);
    assertThat(speed.figures())
        .extracting(Figure::title)
        .containsExactly("Queries a second", "Latency of a query against the number of clients");
    assertThat(
            Html.cells(
                Html.parse(Pages.html(report))
                    .rowOf(
                        "speed-bench-search",
                        "2 clients p50 of embedding 6.00 ms, of the store 1.00 ms")))
        .endsWith("7.00", "14.0", "21.0", "0.8750");
    assertThat(Pages.markdown(report)).contains("| 7.00 | 14.0 | 21.0 | 0.8750 |");
  }
}
