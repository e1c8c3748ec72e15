package io.e5stream.eval.report.figure;

import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.load;
import static io.e5stream.eval.report.Samples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.report.plot.LinePlot;
import io.e5stream.eval.report.plot.LinePlot.Series;
import org.junit.jupiter.api.Test;

class LatencyPlotsTest {

  @Test
  void aLineForEachPercentileOverTheClients() {
    LinePlot plot =
        LatencyPlots.plot(
            bench("search", load(8, 30.0), load(1, 5.0), load(2, 7.0), rate("matmul", 5000)));
    assertThat(plot.id()).isEqualTo("bench-search-latency");
    assertThat(plot.positions()).containsExactly(1, 2, 8);
    assertThat(plot.yAxis()).isEqualTo("milliseconds");
    assertThat(plot.series()).extracting(Series::label).containsExactly("p99", "p95", "p50");
    assertThat(plot.series().get(0).values()).containsExactly(15.0, 21.0, 90.0);
    assertThat(plot.series().get(1).values()).containsExactly(10.0, 14.0, 60.0);
    assertThat(plot.series().get(2).values()).containsExactly(5.0, 7.0, 30.0);
    assertThat(plot.description()).contains("8 clients: p50 30.0 ms, p95 60.0 ms, p99 90.0 ms");
  }

  @Test
  void oneLoadIsNoLine() {
    assertThat(LatencyPlots.plot(bench("search", load(1, 5.0), load(1, 6.0)))).isNull();
    assertThat(LatencyPlots.plot(bench("encode", rate("fp32", 1), rate("int8", 2)))).isNull();
  }

  @Test
  void whatIsNoNumberIsLeftOut() {
    assertThat(LatencyPlots.plot(bench("search", load(1, 5.0), load(2, Double.NaN)))).isNull();
  }
}
