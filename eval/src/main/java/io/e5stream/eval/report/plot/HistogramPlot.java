package io.e5stream.eval.report.plot;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How often values of equal ranges occur, and a threshold among them. Bars begin at zero.
 *
 * @param id see {@link Plot}
 * @param title see {@link Plot}
 * @param description see {@link Plot}
 * @param axis what is measured, in which unit
 * @param from where the first range begins, finite
 * @param to where the last range ends, finite, above {@code from}
 * @param counts of each range, at least one
 * @param threshold marked by a line; from {@code from} to {@code to}
 * @param thresholdText what the line is
 */
public record HistogramPlot(
    String id,
    String title,
    String description,
    String axis,
    double from,
    double to,
    long[] counts,
    double threshold,
    String thresholdText)
    implements Plot {

  public HistogramPlot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axis, "axis");
    Objects.requireNonNull(thresholdText, "thresholdText");
    counts = counts.clone();
    if (counts.length == 0 || !Double.isFinite(to - from) || from >= to) {
      throw new IllegalArgumentException(
          "no histogram of %d ranges from %s to %s".formatted(counts.length, from, to));
    }
    if (!(threshold >= from && threshold <= to)) {
      throw new IllegalArgumentException(
          "the threshold %s is not between %s and %s".formatted(threshold, from, to));
    }
  }

  @Override
  public long[] counts() {
    return counts.clone();
  }

  /**
   * Counts values in ranges that span most of them and the threshold: what is beyond the middle 98
   * per cent counts in the outermost ranges, so that a single extreme value does not flatten the
   * rest.
   *
   * @param values finite, at least one
   * @param ranges how many, at least one
   */
  public static HistogramPlot of(
      String id,
      String title,
      String description,
      String axis,
      double[] values,
      int ranges,
      double threshold,
      String thresholdText) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double from = Math.min(threshold, sorted[(int) (0.01 * (sorted.length - 1))]);
    double to = Math.max(threshold, sorted[(int) Math.ceil(0.99 * (sorted.length - 1))]);
    if (from == to) {
      double room = from == 0 ? 1 : Math.abs(from) / 2;
      from -= room;
      to += room;
    }
    long[] counts = new long[ranges];
    for (double value : sorted) {
      int range = (int) Math.floor((value - from) / (to - from) * ranges);
      counts[Math.max(0, Math.min(ranges - 1, range))]++;
    }
    return new HistogramPlot(
        id, title, description, axis, from, to, counts, threshold, thresholdText);
  }

  long most() {
    return IntStream.range(0, counts.length).mapToLong(i -> counts[i]).max().orElse(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HistogramPlot plot
        && id.equals(plot.id)
        && title.equals(plot.title)
        && description.equals(plot.description)
        && axis.equals(plot.axis)
        && from == plot.from
        && to == plot.to
        && Arrays.equals(counts, plot.counts)
        && threshold == plot.threshold
        && thresholdText.equals(plot.thresholdText);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, from, to, threshold, Arrays.hashCode(counts));
  }
}
