package io.e5stream.eval.report.plot;

import java.util.List;
import java.util.Objects;

/**
 * Horizontal bars from zero, in groups, each with its label before it and its number behind it.
 *
 * @param id see {@link Plot}
 * @param title see {@link Plot}
 * @param description see {@link Plot}
 * @param axis what is measured, in which unit
 * @param expectedLegend what the marks of {@link Bar#expected} are; shown where there are any
 * @param rangeLegend what the whiskers are; shown where there are any
 * @param groups top to bottom
 */
public record BarPlot(
    String id,
    String title,
    String description,
    String axis,
    String expectedLegend,
    String rangeLegend,
    List<Group> groups)
    implements Plot {

  public BarPlot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axis, "axis");
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a bar plot needs a group: " + title);
    }
  }

  /**
   * Bars that belong together.
   *
   * @param name empty for none
   * @param bars top to bottom, at least one
   */
  public record Group(String name, List<Bar> bars) {
    public Group {
      Objects.requireNonNull(name, "name");
      bars = List.copyOf(bars);
      if (bars.isEmpty()) {
        throw new IllegalArgumentException("a group of bars needs a bar: " + name);
      }
    }
  }

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param tone its colour
   * @param value its length; null when there is none
   * @param text the number to print, or why there is none
   * @param range least and greatest value, as whiskers; null for none
   * @param expected the value to reproduce; null for none
   */
  public record Bar(
      String label, Tone tone, Double value, String text, Range range, Expected expected) {
    public Bar {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(tone, "tone");
      Objects.requireNonNull(text, "text");
      if (value != null && !Double.isFinite(value)) {
        throw new IllegalArgumentException(label + " has no finite value but " + value);
      }
    }
  }

  /** From the least to the greatest value measured. */
  public record Range(double min, double max) {}

  /**
   * What was to be measured.
   *
   * @param tolerance how far from it is close enough; 0 for none given
   */
  public record Expected(double value, double tolerance) {}
}
