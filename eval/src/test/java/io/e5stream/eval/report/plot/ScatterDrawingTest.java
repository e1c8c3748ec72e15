package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.report.plot.ScatterPlot.Level;
import io.e5stream.eval.report.plot.ScatterPlot.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ScatterDrawingTest {

  private static ScatterPlot plot(double leastSpan, List<Level> levels, Point... points) {
    return new ScatterPlot("s", "title", "words", "x", "y", leastSpan, List.of(points), levels);
  }

  private static Point point(String label, double x, double y) {
    return new Point(label, Tone.FIRST, x, y);
  }

  @Test
  void rightIsMoreAndUpIsBetter() {
    Svg svg =
        Svg.of(plot(0.05, List.of(), point("a", 100, 0.60), point("b", 300, 0.66)), Layout.WIDE);
    Element a = svg.all("circle", "point").get(0);
    // The second point is a square.
    Element b = svg.all("rect", "point").get(0);
    double zero = Svg.number(svg.all("line", "zero").get(0), "x1");
    double center = Svg.number(b, "x") + Svg.number(b, "width") / 2;
    assertThat(center - zero).isCloseTo(3 * (Svg.number(a, "cx") - zero), within(0.1));
    assertThat(Svg.number(b, "y")).isLessThan(Svg.number(a, "cy"));
  }

  @Test
  void aSmallDifferenceDoesNotFillTheAxis() {
    Svg svg =
        Svg.of(plot(0.05, List.of(), point("a", 1, 0.6875), point("b", 2, 0.6868)), Layout.WIDE);
    Element a = svg.all("circle", "point").get(0);
    Element b = svg.all("rect", "point").get(0);
    double apart = Svg.number(b, "y") + Svg.number(b, "height") / 2 - Svg.number(a, "cy");
    // 0.0007 of an axis of 0.06 or more, 313 units high: below 4.
    assertThat(apart).isBetween(0.5, 4.0);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void labelsOfACrowdCoverNeitherEachOtherNorTheMarks(Layout layout) {
    Svg svg =
        Svg.of(
            plot(
                0.05,
                List.of(new Level("BM25 flat", 0.679), new Level("BM25 multi", 0.6785)),
                point("one", 3500, 0.6875),
                point("two", 3626, 0.6874),
                point("three", 5139, 0.6918),
                point("four", 8321, 0.6840)),
            layout);
    List<Box> boxes = new ArrayList<>();
    for (String label : List.of("one", "two", "three", "four")) {
      Element text = svg.text(label);
      double width = TextWidth.of(label, Marks.TEXT);
      boolean tiedToItsEnd = text.getAttribute("text-anchor").equals("end");
      double left = Svg.number(text, "x") - (tiedToItsEnd ? width : 0);
      boxes.add(new Box(left, Svg.number(text, "y") - 10, width, 12));
    }
    for (String label : List.of("BM25 flat", "BM25 multi")) {
      Element text = svg.text(label);
      double width = TextWidth.of(label, Marks.SMALL);
      boxes.add(new Box(Svg.number(text, "x"), Svg.number(text, "y") - 9, width, 10));
    }
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).overlap(boxes.get(j))).as(i + " and " + j).isZero();
      }
      assertThat(boxes.get(i).x()).isNotNegative();
      assertThat(boxes.get(i).x() + boxes.get(i).width()).isLessThanOrEqualTo(layout.width());
    }
  }

  @Test
  void shapesDiffer() {
    Svg svg =
        Svg.of(
            plot(0.05, List.of(), point("a", 1, 1), point("b", 2, 1), point("c", 3, 1)),
            Layout.WIDE);
    assertThat(svg.all("circle", "point")).hasSize(1);
    assertThat(svg.all("rect", "point")).hasSize(1);
    assertThat(svg.all("polygon", "point")).hasSize(1);
  }

  @Test
  void aPointLeftOfZeroIsRefused() {
    assertThatThrownBy(() -> point("a", -1, 0)).hasMessage("a cannot lie at -1.0, 0.0");
  }
}
