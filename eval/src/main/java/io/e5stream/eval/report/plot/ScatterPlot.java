package io.e5stream.eval.report.plot;

import java.util.List;
import java.util.Objects;

/**
 * Points by two numbers, each labelled. The horizontal axis begins at zero, the vertical one does
 * not, but spans at least {@code leastSpan}, so that noise does not look like a difference.
 *
 * @param id see {@link Plot}
 * @param title see {@link Plot}
 * @param description see {@link Plot}
 * @param xAxis what goes to the right, in which unit
 * @param yAxis what goes up
 * @param leastSpan least range of the vertical axis
 * @param points at least one; their x is not negative
 * @param levels horizontal lines to compare with
 */
public record ScatterPlot(
    String id,
    String title,
    String description,
    String xAxis,
    String yAxis,
    double leastSpan,
    List<Point> points,
    List<Level> levels)
    implements Plot {

  public ScatterPlot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(xAxis, "xAxis");
    Objects.requireNonNull(yAxis, "yAxis");
    points = List.copyOf(points);
    levels = List.copyOf(levels);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a scatter plot needs a point: " + title);
    }
  }

  /** A labelled point. */
  public record Point(String label, Tone tone, double x, double y) {
    public Point {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(tone, "tone");
      if (!(x >= 0) || !Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException("%s cannot lie at %s, %s".formatted(label, x, y));
      }
    }
  }

  /** A labelled horizontal line. */
  public record Level(String label, double y) {
    public Level {
      Objects.requireNonNull(label, "label");
    }
  }
}
