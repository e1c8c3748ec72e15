package io.e5stream.eval.report.figure;

import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.report.plot.BarPlot;
import io.e5stream.eval.report.plot.BarPlot.Range;
import io.e5stream.eval.report.plot.Tone;
import io.e5stream.eval.report.result.Results.BenchFile;
import org.junit.jupiter.api.Test;

class SpeedPlotsTest {

  @Test
  void mediansAreBarsAndRepetitionsWhiskers() {
    BarPlot plot = SpeedPlots.plot(bench("encode", rate("fp32", 1000)));
    assertThat(plot.id()).isEqualTo("bench-encode");
    assertThat(plot.title()).isEqualTo("Embedding speed: tokens a second");
    BarPlot.Bar bar = plot.groups().get(0).bars().get(0);
    assertThat(bar.value()).isEqualTo(1000);
    assertThat(bar.text()).isEqualTo("1,000");
    assertThat(bar.range()).isEqualTo(new Range(900, 1100));
    assertThat(plot.description()).contains("fp32: 1,000 (900 to 1,100)");
  }

  @Test
  void whatItIsComparedWithIsGrey() {
    BarPlot plot =
        SpeedPlots.plot(
            bench(
                "encode",
                rate("int8", 9),
                rate("langchain4j_tuned", 8),
                rate("ceiling", 9),
                rate("matmul", 9)));
    assertThat(plot.groups().get(0).bars())
        .extracting(BarPlot.Bar::tone)
        .containsExactly(Tone.FIRST, Tone.BASELINE, Tone.BASELINE, Tone.BASELINE);
  }

  @Test
  void theMedianTellsTheUnit() {
    BenchRow tokens = rate("a", 1000);
    BenchRow texts = new BenchRow("b", 20.5, 1000.0, 0.0, 20, 20.5, 21);
    BenchRow uncounted = new BenchRow("c", 20.5, null, null, 20, 20.5, 21);
    assertThat(SpeedUnit.of(bench("encode", tokens).report())).isEqualTo(SpeedUnit.TOKENS);
    assertThat(SpeedUnit.of(bench("index", texts).report())).isEqualTo(SpeedUnit.TEXTS);
    assertThat(SpeedUnit.of(bench("search", uncounted).report())).isEqualTo(SpeedUnit.QUERIES);
    assertThat(SpeedUnit.of(bench("encode").report())).isEqualTo(SpeedUnit.TEXTS);
  }

  @Test
  void whatCountsSomethingElseIsNotInThePlot() {
    BenchRow queries = new BenchRow("clients-1", 20.5, null, null, 20, 20.5, 21);
    BarPlot plot = SpeedPlots.plot(bench("search", queries, rate("matmul", 5000)));
    assertThat(plot.groups().get(0).bars())
        .extracting(BarPlot.Bar::label)
        .containsExactly("1 client");
  }

  @Test
  void noNumbersIsNoPlot() {
    assertThat(SpeedPlots.plot(bench("encode"))).isNull();
    assertThat(SpeedPlots.plot(bench("encode", rate("a", Double.NaN)))).isNull();
  }

  @Test
  void anUnusualFileIsNamed() {
    BenchFile gpu = new BenchFile("bench-encode-gpu.json", bench("encode").report());
    assertThat(SpeedPlots.title(gpu)).isEqualTo("Embedding speed (bench-encode-gpu.json)");
    assertThat(SpeedPlots.title(bench("load"))).isEqualTo("Benchmark load");
  }
}
