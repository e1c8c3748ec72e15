package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.report.plot.LinePlot.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class LineDrawingTest {

  private static LinePlot plot(List<Integer> positions, Series... series) {
    return new LinePlot("l", "title", "words", "clients", "ms", positions, List.of(series));
  }

  private static Series line(String label, Tone tone, Double... values) {
    return new Series(label, tone, List.of(values));
  }

  /** x and y by turns. */
  private static double[] points(Element polyline) {
    return Arrays.stream(polyline.getAttribute("points").split("[ ,]", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  @Test
  void eachDoublingTakesTheSameRoomAndHeightIsInProportion() {
    Svg svg =
        Svg.of(plot(List.of(1, 2, 8), line("p50", Tone.FIRST, 10.0, 20.0, 40.0)), Layout.WIDE);
    double[] p = points(svg.all("polyline", "line").get(0));
    assertThat(p[4] - p[2]).isCloseTo(2 * (p[2] - p[0]), within(0.05));
    double zero = Svg.number(svg.all("line", "zero").get(0), "y1");
    assertThat(zero - p[5]).isCloseTo(4 * (zero - p[1]), within(0.05));
    assertThat(svg.texts()).contains("1", "2", "8", "clients", "ms").doesNotContain("4");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void labelsOfLinesThatMeetDoNotCoverEachOther(Layout layout) {
    Svg svg =
        Svg.of(
            plot(
                List.of(1, 2),
                line("p99", Tone.THIRD, 10.0, 100.0),
                line("p95", Tone.SECOND, 10.0, 99.9),
                line("p50", Tone.FIRST, 10.0, 99.8)),
            layout);
    List<Box> boxes = new ArrayList<>();
    for (String label : List.of("p99", "p95", "p50")) {
      Element text = svg.text(label);
      double width = TextWidth.of(label, Marks.TEXT);
      boxes.add(new Box(Svg.number(text, "x"), Svg.number(text, "y") - 10, width, 12));
      assertThat(Svg.number(text, "x") + width).isLessThanOrEqualTo(layout.width());
      assertThat(Svg.number(text, "y")).isGreaterThan(10);
    }
    assertThat(boxes.get(0).overlap(boxes.get(1))).isZero();
    assertThat(boxes.get(1).overlap(boxes.get(2))).isZero();
    assertThat(boxes.get(0).overlap(boxes.get(2))).isZero();
  }

  @Test
  void linesDifferInShapeAndColour() {
    Svg svg =
        Svg.of(
            plot(List.of(1, 2), line("a", Tone.FIRST, 1.0, 2.0), line("b", Tone.SECOND, 2.0, 3.0)),
            Layout.WIDE);
    assertThat(svg.all("circle", "tone-1")).hasSize(2);
    assertThat(svg.all("rect", "tone-2")).hasSize(2);
    assertThat(svg.all("polyline", "tone-2")).hasSize(1);
    assertThat(PlotStyle.css()).contains(".line.tone-2 { stroke: ");
  }

  @Test
  void numbersThatWouldCoverEachOtherAreLeftOut() {
    Svg svg =
        Svg.of(plot(List.of(1, 1000, 1001), line("p50", Tone.FIRST, 1.0, 1.0, 1.0)), Layout.NARROW);
    assertThat(svg.texts()).contains("1", "1000").doesNotContain("1001");
  }

  @Test
  void aSinglePositionAndZerosCanBeDrawn() {
    Svg svg = Svg.of(plot(List.of(4), line("p50", Tone.FIRST, 0.0)), Layout.WIDE);
    assertThat(svg.all("circle", "point")).hasSize(1);
  }
}
