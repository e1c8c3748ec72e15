package io.e5stream.eval.report.plot;

import io.e5stream.eval.report.plot.LinePlot.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays a {@link LinePlot} out. */
final class LineDrawing {

  private static final double TITLE = 27;
  private static final double SPACE = 8;
  private static final double MARK = 5;
  private static final double LINE = 16;
  private static final int ROW_LIMIT = 6;

  private final LinePlot plot;
  private final double left;
  private final double right;
  private final double bottom;
  private final Ticks rows;
  private final LinearScale vertical;
  private final LinearScale doublings;
  private final LabelPlacement labels;
  private final Element marks = Element.of("g", null);

  LineDrawing(LinePlot plot, Layout layout) {
    this.plot = plot;
    this.bottom = layout == Layout.WIDE ? 300 : 260;
    double most =
        plot.series().stream()
            .flatMap(line -> line.values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElseThrow();
    this.rows = Ticks.covering(0, most > 0 ? most : 1, ROW_LIMIT);
    this.vertical = LinearScale.of(rows, bottom, TITLE);
    this.left =
        rows.values()
                .mapToObj(rows::label)
                .mapToDouble(label -> TextWidth.of(label, Marks.SMALL))
                .max()
                .orElseThrow()
            + SPACE;
    double names =
        plot.series().stream()
            .mapToDouble(line -> TextWidth.of(line.label(), Marks.TEXT))
            .max()
            .orElseThrow();
    this.right = layout.width() - names - MARK - SPACE;
    List<Integer> positions = plot.positions();
    double first = Math.log(positions.get(0));
    double last = Math.log(positions.get(positions.size() - 1));
    // A single position stands in the middle.
    this.doublings =
        last > first
            ? new LinearScale(first, last, left + 2 * SPACE, right - SPACE)
            : new LinearScale(first - 1, first + 1, left, right);
    this.labels =
        new LabelPlacement(new Box(left, TITLE - LINE, layout.width() - left, bottom - TITLE));
  }

  Drawing draw() {
    marks.add(Marks.text(plot.yAxis(), 0, LINE / 2 - 1, "small quiet"));
    rows.values().forEach(this::drawRow);
    drawPositions();
    for (int i = 0; i < plot.series().size(); i++) {
      draw(plot.series().get(i), i);
    }
    double middle = (left + right) / 2;
    double y = bottom + HorizontalAxis.height() - 11;
    marks.add(Marks.textAround(plot.xAxis(), middle, y, "small quiet"));
    return new Drawing(marks, bottom + HorizontalAxis.height());
  }

  private void drawRow(double value) {
    double y = vertical.at(value);
    marks.add(Marks.line(left, y, right, y, value == 0 ? "zero" : "grid-line"));
    marks.add(Marks.textEndingAt(rows.label(value), left - SPACE + 2, y, "small quiet"));
  }

  /** Numbers that would cover the one before are left out. */
  private void drawPositions() {
    double free = Double.NEGATIVE_INFINITY;
    for (int position : plot.positions()) {
      String number = Integer.toString(position);
      double x = x(position);
      double half = TextWidth.of(number, Marks.SMALL) / 2;
      if (x - half >= free) {
        marks.add(Marks.textAround(number, x, bottom + 11, "small quiet"));
        free = x + half + SPACE / 2;
      }
    }
  }

  private double x(int position) {
    return doublings.at(Math.log(position));
  }

  private void draw(Series line, int i) {
    int count = line.values().size();
    double[] x = plot.positions().stream().mapToDouble(this::x).toArray();
    double[] y = line.values().stream().mapToDouble(vertical::at).toArray();
    String tone = line.tone().cssClass();
    String points =
        IntStream.range(0, count)
            .mapToObj(p -> Element.number(x[p]) + "," + Element.number(y[p]))
            .reduce((a, b) -> a + " " + b)
            .orElseThrow();
    marks.add(Element.of("polyline", "line " + tone).with("points", points));
    for (int p = 0; p < count; p++) {
      marks.add(Marks.shape(i, x[p], y[p], MARK, "point " + tone));
    }
    double width = TextWidth.of(line.label(), Marks.TEXT);
    double begin = x[count - 1] + MARK + SPACE / 2;
    List<Box> places = new ArrayList<>();
    for (int shift : new int[] {0, -1, 1, -2, 2, -3, 3, -4, 4}) {
      places.add(new Box(begin, y[count - 1] - LINE / 2 + shift * LINE / 2, width, LINE - 1));
    }
    Box place = labels.place(places);
    marks.add(Marks.text(line.label(), place.x(), place.y() + LINE / 2, "halo"));
  }
}
