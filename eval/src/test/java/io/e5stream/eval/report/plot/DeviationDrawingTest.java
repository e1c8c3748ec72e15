package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.report.plot.DeviationPlot.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class DeviationDrawingTest {

  private static final DeviationPlot PLOT =
      new DeviationPlot(
          "d",
          "title",
          "words",
          "axis",
          List.of(
              new Row("a", 0.001, 0.002, "+0.0010", true),
              new Row("b", -0.004, 0.002, "-0.0040", false),
              new Row("c", 0, 0, "0.0000", true)));

  @ParameterizedTest
  @EnumSource(Layout.class)
  void differencesLieOnTheirSideOfZero(Layout layout) {
    Svg svg = Svg.of(PLOT, layout);
    double zero = Svg.number(svg.all("line", "zero").get(0), "x1");
    // The first of each is the legend's.
    List<Element> dots = svg.all("circle", "within");
    assertThat(Svg.number(dots.get(1), "cx")).isGreaterThan(zero);
    assertThat(Svg.number(dots.get(2), "cx")).isEqualTo(zero);
    assertThat(svg.all("path", "outside")).hasSize(2);
    String path = svg.all("path", "outside").get(1).getAttribute("d");
    assertThat(Double.parseDouble(path.substring(1, path.indexOf(' ')))).isLessThan(zero);
  }

  @Test
  void theBandIsTwiceTheToleranceAroundZero() {
    Svg svg = Svg.of(PLOT, Layout.WIDE);
    double zero = Svg.number(svg.all("line", "zero").get(0), "x1");
    // Its legend, and the two rows that have a tolerance.
    List<Element> bands = svg.all("rect", "band");
    assertThat(bands).hasSize(3);
    double left = Svg.number(bands.get(1), "x");
    double width = Svg.number(bands.get(1), "width");
    assertThat(left + width / 2).isCloseTo(zero, within(0.02));
    double dot = Svg.number(svg.all("circle", "within").get(1), "cx");
    // 0.001 is half of 0.002.
    assertThat(dot - zero).isCloseTo(width / 4, within(0.02));
  }

  @Test
  void noDifferenceAtAllStillGivesAnAxis() {
    DeviationPlot plot =
        new DeviationPlot("d", "t", "w", "axis", List.of(new Row("a", 0, 0, "0.0000", true)));
    assertThat(Svg.of(plot, Layout.NARROW).texts()).contains("a", "0.0000");
  }
}
