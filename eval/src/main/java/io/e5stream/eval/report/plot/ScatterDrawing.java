package io.e5stream.eval.report.plot;

import io.e5stream.eval.report.plot.ScatterPlot.Level;
import io.e5stream.eval.report.plot.ScatterPlot.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Lays a {@link ScatterPlot} out. */
final class ScatterDrawing {

  private static final double TITLE = 27;
  private static final double SPACE = 8;
  private static final double MARK = 6;
  private static final double LINE = 16;
  private static final double PADDING = 0.1;
  private static final int ROW_LIMIT = 6;

  private final ScatterPlot plot;
  private final double right;
  private final double bottom;
  private final Ticks rows;
  private final LinearScale vertical;
  private final HorizontalAxis axis;
  private final LabelPlacement labels;
  private final Element marks = Element.of("g", null);

  ScatterDrawing(ScatterPlot plot, Layout layout) {
    this.plot = plot;
    this.right = layout.width() - 2 * SPACE;
    this.bottom = layout == Layout.WIDE ? 340 : 280;
    this.rows = rows(plot);
    this.vertical = LinearScale.of(rows, bottom, TITLE);
    double left =
        rows.values()
                .mapToObj(rows::label)
                .mapToDouble(s -> TextWidth.of(s, Marks.SMALL))
                .max()
                .orElseThrow()
            + SPACE;
    double most = plot.points().stream().mapToDouble(Point::x).max().orElseThrow();
    this.axis = HorizontalAxis.between(0, most > 0 ? most * 1.08 : 1, left, right);
    this.labels = new LabelPlacement(new Box(left, TITLE, layout.width() - left, bottom - TITLE));
  }

  private static Ticks rows(ScatterPlot plot) {
    double[] values =
        DoubleStream.concat(
                plot.points().stream().mapToDouble(Point::y),
                plot.levels().stream().mapToDouble(Level::y))
            .toArray();
    double min = DoubleStream.of(values).min().orElseThrow();
    double max = DoubleStream.of(values).max().orElseThrow();
    double span = Math.max(max - min, plot.leastSpan()) * (1 + 2 * PADDING);
    double middle = (min + max) / 2;
    return Ticks.covering(middle - span / 2, middle + span / 2, ROW_LIMIT);
  }

  Drawing draw() {
    marks.add(Marks.text(plot.yAxis(), 0, LINE / 2 - 1, "small quiet"));
    marks.add(axis.grid(TITLE, bottom));
    rows.values().forEach(this::drawRow);
    for (Point point : plot.points()) {
      labels.block(Box.around(axis.at(point.x()), vertical.at(point.y()), MARK + 2));
    }
    plot.levels().forEach(this::draw);
    for (int i = 0; i < plot.points().size(); i++) {
      draw(plot.points().get(i), i);
    }
    marks.add(axis.labels(bottom, plot.xAxis()));
    return new Drawing(marks, bottom + HorizontalAxis.height());
  }

  private void drawRow(double value) {
    double y = vertical.at(value);
    double left = axis.scale().start();
    marks.add(Marks.line(left, y, right, y, "grid-line"));
    marks.add(Marks.textEndingAt(rows.label(value), left - SPACE + 2, y, "small quiet"));
  }

  private void draw(Level level) {
    double y = vertical.at(level.y());
    double left = axis.scale().start();
    marks.add(Marks.line(left, y, right, y, "level"));
    double width = TextWidth.of(level.label(), Marks.SMALL);
    double end = right - width - 2;
    Box place =
        labels.place(
            List.of(
                new Box(end, y - LINE, width, LINE - 2),
                new Box(end, y + 2, width, LINE - 2),
                new Box(left + 4, y - LINE, width, LINE - 2),
                new Box(left + 4, y + 2, width, LINE - 2)));
    marks.add(Marks.text(level.label(), place.x(), place.y() + LINE / 2 - 1, "small quiet halo"));
  }

  private void draw(Point point, int i) {
    double x = axis.at(point.x());
    double y = vertical.at(point.y());
    marks.add(Marks.shape(i, x, y, MARK, "point " + point.tone().cssClass()));
    double width = TextWidth.of(point.label(), Marks.TEXT);
    List<Box> places = new ArrayList<>();
    for (double shift : new double[] {0, -LINE, LINE}) {
      double top = y - LINE / 2 + shift;
      places.add(new Box(x + MARK + 5, top, width, LINE));
      places.add(new Box(x - MARK - 5 - width, top, width, LINE));
    }
    places.add(2, new Box(x - width / 2, y - MARK - 3 - LINE, width, LINE));
    places.add(3, new Box(x - width / 2, y + MARK + 3, width, LINE));
    Box place = labels.place(places);
    double middle = place.y() + LINE / 2;
    // How wide the text will be is a guess: at the left of its mark it is tied to its end.
    marks.add(
        place.x() + width < x
            ? Marks.textEndingAt(point.label(), place.x() + width, middle, "halo")
            : Marks.text(point.label(), place.x(), middle, "halo"));
  }
}
