package io.e5stream.eval.report.plot;

/**
 * A plot's marks, from 0, 0 to the layout's width and this height, in SVG units.
 *
 * @param marks a group of everything that is drawn
 */
record Drawing(Element marks, double height) {

  static Drawing of(Plot plot, Layout layout) {
    if (plot instanceof BarPlot bars) {
      return new BarDrawing(bars, layout).draw();
    }
    if (plot instanceof DeviationPlot deviations) {
      return new DeviationDrawing(deviations, layout).draw();
    }
    if (plot instanceof HistogramPlot histogram) {
      return new HistogramDrawing(histogram, layout).draw();
    }
    if (plot instanceof LinePlot lines) {
      return new LineDrawing(lines, layout).draw();
    }
    return new ScatterDrawing((ScatterPlot) plot, layout).draw();
  }
}
