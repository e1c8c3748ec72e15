package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.report.plot.BarPlot.Bar;
import io.e5stream.eval.report.plot.BarPlot.Expected;
import io.e5stream.eval.report.plot.BarPlot.Group;
import io.e5stream.eval.report.plot.BarPlot.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class BarDrawingTest {

  private static BarPlot plot(Bar... bars) {
    return new BarPlot(
        "p", "title", "words", "axis", "expected", "range", List.of(new Group("g", List.of(bars))));
  }

  private static Bar bar(String label, Double value) {
    return new Bar(label, Tone.FIRST, value, value == null ? "missing" : "" + value, null, null);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void lengthsAreInProportion(Layout layout) {
    List<Element> bars = Svg.of(plot(bar("a", 0.2), bar("b", 0.6)), layout).all("rect", "bar");
    assertThat(Svg.number(bars.get(0), "x")).isEqualTo(Svg.number(bars.get(1), "x"));
    assertThat(Svg.number(bars.get(1), "width"))
        .isCloseTo(3 * Svg.number(bars.get(0), "width"), within(0.02));
  }

  @Test
  void negativeValuesGoToTheOtherSideOfZero() {
    List<Element> bars =
        Svg.of(plot(bar("a", -0.2), bar("b", 0.2)), Layout.WIDE).all("rect", "bar");
    double zero = Svg.number(bars.get(1), "x");
    double end = Svg.number(bars.get(0), "x") + Svg.number(bars.get(0), "width");
    assertThat(end).isCloseTo(zero, within(0.02));
  }

  @Test
  void whatIsMissingHasNoBarButSaysSo() {
    Svg svg = Svg.of(plot(bar("a", 0.5), bar("b", null)), Layout.WIDE);
    assertThat(svg.all("rect", "bar")).hasSize(1);
    assertThat(svg.texts()).contains("b", "missing");
  }

  @Test
  void allMissingStillGivesAnAxis() {
    assertThat(Svg.of(plot(bar("a", null)), Layout.NARROW).texts()).contains("0.0", "1.0");
  }

  @Test
  void theExpectedMarkLiesWhereABarOfThatLengthWouldEnd() {
    Bar a = new Bar("a", Tone.FIRST, 0.5, "0.500", null, new Expected(0.6, 0.1));
    Svg svg = Svg.of(plot(a, bar("b", 0.6)), Layout.WIDE);
    Element b = svg.all("rect", "bar").get(1);
    double end = Svg.number(b, "x") + Svg.number(b, "width");
    // The first mark is the legend's.
    assertThat(Svg.number(svg.all("line", "mark").get(1), "x1")).isCloseTo(end, within(0.02));
    Element tolerance = svg.all("rect", "tolerance").get(1);
    Element first = svg.all("rect", "bar").get(0);
    assertThat(Svg.number(tolerance, "x"))
        .isCloseTo(Svg.number(first, "x") + Svg.number(first, "width"), within(0.02));
    assertThat(svg.texts()).contains("expected").doesNotContain("range");
  }

  @Test
  void whiskersReachFromTheSlowestToTheFastest() {
    Bar a = new Bar("a", Tone.FIRST, 20.0, "20", new Range(10, 30), null);
    Svg svg = Svg.of(plot(a, bar("b", 10.0), bar("c", 30.0)), Layout.WIDE);
    List<Element> bars = svg.all("rect", "bar");
    Element whisker = (Element) svg.all("g", "whisker").get(1).getFirstChild();
    double zero = Svg.number(bars.get(0), "x");
    assertThat(Svg.number(whisker, "x1") - zero)
        .isCloseTo(Svg.number(bars.get(1), "width"), within(0.02));
    assertThat(Svg.number(whisker, "x2") - zero)
        .isCloseTo(Svg.number(bars.get(2), "width"), within(0.02));
    assertThat(svg.texts()).contains("range").doesNotContain("expected");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void numbersStayWithinThePlotAndBehindTheirBars(Layout layout) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      List<Bar> bars = new ArrayList<>();
      double unit = Math.pow(10, random.nextInt(7) - 3);
      for (int j = 0; j < 1 + random.nextInt(6); j++) {
        double value = random.nextDouble() * unit;
        Range range = new Range(value * 0.9, value * (1 + random.nextDouble() / 5));
        Expected expected = new Expected(value * (0.8 + random.nextDouble() / 2), value / 20);
        bars.add(new Bar("label " + j, Tone.FIRST, value, "n" + j, range, expected));
      }
      Svg svg = Svg.of(plot(bars.toArray(Bar[]::new)), layout);
      for (int j = 0; j < bars.size(); j++) {
        Element text = svg.text("n" + j);
        Element bar = svg.all("rect", "bar").get(j);
        String what = "seed " + seed + ", plot " + i;
        double x = Svg.number(text, "x");
        assertThat(x)
            .as(what)
            .isGreaterThan(Svg.number(bar, "x") + Svg.number(bar, "width"))
            .isGreaterThan(Svg.number(svg.all("line", "mark").get(j + 1), "x1"))
            .isLessThanOrEqualTo(layout.width() - TextWidth.of("n" + j, Marks.TEXT));
      }
    }
  }

  @Test
  void wideLabelsStandBesideTheirBarAndNarrowOnesAboveIt() {
    BarPlot plot = plot(bar("label", 0.5));
    Svg wide = Svg.of(plot, Layout.WIDE);
    Element bar = wide.all("rect", "bar").get(0);
    assertThat(Svg.number(wide.text("label"), "x")).isLessThan(Svg.number(bar, "x"));
    Svg narrow = Svg.of(plot, Layout.NARROW);
    Element below = narrow.all("rect", "bar").get(0);
    assertThat(Svg.number(narrow.text("label"), "y")).isLessThan(Svg.number(below, "y"));
  }
}
