package io.e5stream.eval.report.plot;

/** Lays a {@link HistogramPlot} out: upright bars on an axis of values, a line at the threshold. */
final class HistogramDrawing {

  private static final double LEGEND = 22;
  private static final double HEIGHT = 110;
  private static final double MARGIN = 16;
  private static final double GAP = 1;

  private final HistogramPlot plot;
  private final Layout layout;
  private final HorizontalAxis axis;

  HistogramDrawing(HistogramPlot plot, Layout layout) {
    this.plot = plot;
    this.layout = layout;
    this.axis = HorizontalAxis.between(plot.from(), plot.to(), MARGIN, layout.width() - MARGIN);
  }

  Drawing draw() {
    double bottom = LEGEND + HEIGHT;
    Element marks = Element.of("g", null).add(axis.grid(LEGEND, bottom));
    long[] counts = plot.counts();
    double width = (plot.to() - plot.from()) / counts.length;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double left = axis.at(plot.from() + i * width);
        double right = axis.at(plot.from() + (i + 1) * width);
        // What is there can be seen, however little it is.
        double height = Math.max(1.5, HEIGHT * counts[i] / plot.most());
        marks.add(
            Marks.bar(left + GAP / 2, right - GAP / 2, bottom - height, height, "bar tone-1"));
      }
    }
    marks.add(Marks.line(MARGIN, bottom, layout.width() - MARGIN, bottom, "zero"));
    return new Drawing(
        marks.add(threshold(bottom)).add(axis.labels(bottom, plot.axis())),
        bottom + HorizontalAxis.height());
  }

  private Element threshold(double bottom) {
    double x = axis.at(plot.threshold());
    double width = TextWidth.of(plot.thresholdText(), Marks.SMALL);
    double left = Math.max(0, Math.min(layout.width() - width, x - width / 2));
    return Element.of("g", null)
        .add(Marks.line(x, LEGEND - 4, x, bottom, "threshold"))
        .add(Marks.text(plot.thresholdText(), left, LEGEND / 2 - 2, "small halo"));
  }
}
