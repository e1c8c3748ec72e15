package io.e5stream.eval.report.plot;

/**
 * Maps values to positions.
 *
 * @param from the value at {@code start}
 * @param to the value at {@code end}; not equal to {@code from}
 * @param start position in SVG units
 * @param end position in SVG units; below {@code start} where an axis runs upwards
 */
record LinearScale(double from, double to, double start, double end) {

  LinearScale {
    if (!Double.isFinite(to - from) || from == to) {
      throw new IllegalArgumentException("no scale from %s to %s".formatted(from, to));
    }
  }

  static LinearScale of(Ticks ticks, double start, double end) {
    return new LinearScale(ticks.min(), ticks.max(), start, end);
  }

  double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }
}
