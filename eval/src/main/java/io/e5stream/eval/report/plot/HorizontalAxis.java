package io.e5stream.eval.report.plot;

/**
 * The x axis below a plot: grid lines, numbers, and what they measure.
 *
 * @param ticks where the lines are
 * @param scale of the axis
 */
record HorizontalAxis(Ticks ticks, LinearScale scale) {

  /** Least distance of two ticks, in SVG units. */
  private static final double SPACING = 64;

  private static final double NUMBERS = 18;
  private static final double TITLE = 18;

  static HorizontalAxis between(double min, double max, double left, double right) {
    int limit = Math.max(2, (int) ((right - left) / SPACING));
    Ticks ticks = Ticks.covering(min, max, limit);
    return new HorizontalAxis(ticks, LinearScale.of(ticks, left, right));
  }

  double at(double value) {
    return scale.at(value);
  }

  /** Behind the marks. */
  Element grid(double top, double bottom) {
    Element grid = Element.of("g", "grid");
    ticks
        .values()
        .forEach(
            v ->
                grid.add(
                    Marks.line(
                        scale.at(v), top, scale.at(v), bottom, v == 0 ? "zero" : "grid-line")));
    return grid;
  }

  /** Numbers and title below {@code bottom}; {@link #height} tall. */
  Element labels(double bottom, String title) {
    Element labels = Element.of("g", null);
    ticks
        .values()
        .forEach(
            v ->
                labels.add(
                    Marks.textAround(
                        ticks.label(v), scale.at(v), bottom + NUMBERS / 2 + 2, "small quiet")));
    double middle = (scale.start() + scale.end()) / 2;
    return labels.add(
        Marks.textAround(title, middle, bottom + NUMBERS + TITLE / 2 + 2, "small quiet"));
  }

  static double height() {
    return NUMBERS + TITLE + 4;
  }
}
