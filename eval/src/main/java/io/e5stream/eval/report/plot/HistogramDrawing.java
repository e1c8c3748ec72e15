package io.e5stream.eval.report.plot;

/**
 * Lays a {@link HistogramPlot} out: upright bars on an axis of values, beside a scale of counts,
 * and a line at the threshold.
 */
final class HistogramDrawing {

  private static final double LEGEND = 26;
  private static final double HEIGHT = 110;
  private static final double MARGIN = 16;
  private static final double SPACE = 6;
  private static final double GAP = 1;
  private static final int MOST_ROWS = 3;

  private final HistogramPlot plot;
  private final Layout layout;
  private final Ticks rows;
  private final LinearScale vertical;
  private final double left;
  private final HorizontalAxis axis;

  HistogramDrawing(HistogramPlot plot, Layout layout) {
    this.plot = plot;
    this.layout = layout;
    long most = Math.max(1, plot.most());
    // No more rows than there are counts: a row between two of them means nothing.
    this.rows = Ticks.covering(0, (double) most, (int) Math.min(most, MOST_ROWS));
    this.vertical = LinearScale.of(rows, LEGEND + HEIGHT, LEGEND);
    double numbers =
        rows.values()
            .mapToObj(rows::label)
            .mapToDouble(label -> TextWidth.of(label, Marks.SMALL))
            .max()
            .orElseThrow();
    this.left = Math.max(MARGIN, numbers + SPACE);
    this.axis = HorizontalAxis.between(plot.from(), plot.to(), left, layout.width() - MARGIN);
  }

  Drawing draw() {
    double bottom = LEGEND + HEIGHT;
    Element marks = Element.of("g", null).add(axis.grid(LEGEND, bottom));
    rows.values().forEach(count -> marks.add(row(count)));
    long[] counts = plot.counts();
    double width = (plot.to() - plot.from()) / counts.length;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double begin = axis.at(plot.from() + i * width);
        double end = axis.at(plot.from() + (i + 1) * width);
        // What is there can be seen, however little it is.
        double height = Math.max(1.5, bottom - vertical.at((double) counts[i]));
        marks.add(Marks.bar(begin + GAP / 2, end - GAP / 2, bottom - height, height, "bar tone-1"));
      }
    }
    marks.add(Marks.line(left, bottom, layout.width() - MARGIN, bottom, "zero"));
    return new Drawing(
        marks.add(threshold(bottom)).add(axis.labels(bottom, plot.axis())),
        bottom + HorizontalAxis.height());
  }

  private Element row(double count) {
    double y = vertical.at(count);
    return Element.of("g", null)
        .add(Marks.line(left, y, layout.width() - MARGIN, y, "grid-line"))
        .add(Marks.textEndingAt(rows.label(count), left - SPACE + 2, y, "small quiet count"));
  }

  private Element threshold(double bottom) {
    double x = axis.at(plot.threshold());
    double width = TextWidth.of(plot.thresholdText(), Marks.SMALL);
    double begin = Math.max(0, Math.min(layout.width() - width, x - width / 2));
    return Element.of("g", null)
        .add(Marks.line(x, LEGEND - 6, x, bottom, "threshold"))
        .add(Marks.text(plot.thresholdText(), begin, LEGEND / 2 - 4, "small halo"));
  }
}
