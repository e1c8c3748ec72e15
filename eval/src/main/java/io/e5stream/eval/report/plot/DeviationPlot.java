package io.e5stream.eval.report.plot;

import java.util.List;
import java.util.Objects;

/**
 * How far values are from those expected of them: a dot on a line a row, zero in the middle, the
 * tolerance as a band around zero.
 *
 * @param id see {@link Plot}
 * @param title see {@link Plot}
 * @param description see {@link Plot}
 * @param axis what is measured, in which unit
 * @param rows top to bottom, at least one
 */
public record DeviationPlot(
    String id, String title, String description, String axis, List<Row> rows) implements Plot {

  public DeviationPlot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axis, "axis");
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a deviation plot needs a row: " + title);
    }
  }

  /**
   * One value.
   *
   * @param label what was measured
   * @param difference measured minus expected
   * @param tolerance half the width of the band; 0 for none given
   * @param text the difference as printed
   * @param within whether the difference is accepted; a dot when it is, a cross when not
   */
  public record Row(
      String label, double difference, double tolerance, String text, boolean within) {
    public Row {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(text, "text");
    }
  }
}
