package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class HistogramPlotTest {

  private static HistogramPlot of(double threshold, int ranges, double... values) {
    return HistogramPlot.of("p", "title", "words", "axis", values, ranges, threshold, "allowed");
  }

  @Test
  void countsEachValueOnce() {
    assertThat(of(0, 4, 1, 1, 2, 4).counts()).containsExactly(0, 2, 1, 1);
    assertThat(of(3, 1, 3, 3, 3).counts()).containsExactly(3);
  }

  @Test
  void reachesToTheThreshold() {
    HistogramPlot plot = of(10, 5, 1, 2, 3);
    assertThat(plot.from()).isEqualTo(1);
    assertThat(plot.to()).isEqualTo(10);
  }

  @Test
  void anExtremeValueCountsInTheOutermostRange() {
    double[] values =
        DoubleStream.concat(DoubleStream.iterate(0, v -> v + 1).limit(1_000), DoubleStream.of(1e12))
            .toArray();
    HistogramPlot plot = of(0, 10, values);
    assertThat(plot.to()).isLessThan(1_000);
    assertThat(java.util.Arrays.stream(plot.counts()).sum()).isEqualTo(1_001);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void heightsAreInProportionAndTheThresholdIsMarked(Layout layout) {
    Svg svg = Svg.of(of(0, 2, 0.5, 1.5, 1.5, 2), layout);
    List<Element> bars = svg.all("rect", "bar");
    assertThat(Svg.number(bars.get(1), "height"))
        .isCloseTo(3 * Svg.number(bars.get(0), "height"), within(0.02));
    assertThat(svg.all("line", "threshold")).hasSize(1);
    assertThat(svg.texts()).contains("allowed", "axis");
  }

  @ParameterizedTest
  @CsvSource({"1, 0 1", "3, 0 1 2 3", "4, 0 2 4", "2600, '0 1,000 2,000 3,000'"})
  void countsCanBeReadOff(int most, String numbers) {
    double[] values = new double[most];
    Svg svg = Svg.of(of(1, 2, values), Layout.NARROW);
    List<Element> counts = svg.all("text", "count");
    assertThat(String.join(" ", counts.stream().map(Element::getTextContent).toList()))
        .isEqualTo(numbers);
    // Numbers stand in the middle of their lines, which bars reach at the same height.
    List<Element> bars = svg.all("rect", "bar");
    double perCount =
        (Svg.number(counts.get(0), "y") - Svg.number(counts.get(1), "y"))
            / Double.parseDouble(counts.get(1).getTextContent().replace(",", ""));
    assertThat(Svg.number(bars.get(0), "height")).isCloseTo(perCount * most, within(0.1));
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> of(Double.NaN, 2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HistogramPlot("p", "", "", "", 0, 1, new long[] {1}, 2, ""))
        .hasMessageContaining("threshold 2.0 is not between");
  }
}
