package io.e5stream.eval.report.plot;

import java.util.List;
import java.util.Objects;

/**
 * Lines over a growing count. The vertical axis begins at zero; the horizontal one is logarithmic,
 * so that each doubling takes the same room, and has a number at each position only.
 *
 * @param id see {@link Plot}
 * @param title see {@link Plot}
 * @param description see {@link Plot}
 * @param xAxis what is counted
 * @param yAxis what goes up, in which unit
 * @param positions at least 1, each larger than the one before
 * @param series at least one line
 */
public record LinePlot(
    String id,
    String title,
    String description,
    String xAxis,
    String yAxis,
    List<Integer> positions,
    List<Series> series)
    implements Plot {

  public LinePlot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(xAxis, "xAxis");
    Objects.requireNonNull(yAxis, "yAxis");
    positions = List.copyOf(positions);
    series = List.copyOf(series);
    if (positions.isEmpty() || series.isEmpty()) {
      throw new IllegalArgumentException("a line plot needs positions and series: " + title);
    }
    int before = 0;
    for (int position : positions) {
      if (position <= before) {
        throw new IllegalArgumentException("positions have to grow from 1: " + positions);
      }
      before = position;
    }
    for (Series line : series) {
      if (line.values().size() != positions.size()) {
        throw new IllegalArgumentException(
            "%s has %d values for %d positions"
                .formatted(line.label(), line.values().size(), positions.size()));
      }
    }
  }

  /**
   * One line.
   *
   * @param values not negative, one for each position
   */
  public record Series(String label, Tone tone, List<Double> values) {
    public Series {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(tone, "tone");
      values = List.copyOf(values);
      if (!values.stream().allMatch(value -> Double.isFinite(value) && value >= 0)) {
        throw new IllegalArgumentException("%s cannot go through %s".formatted(label, values));
      }
    }
  }
}
