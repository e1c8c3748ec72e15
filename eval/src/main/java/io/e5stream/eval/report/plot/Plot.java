package io.e5stream.eval.report.plot;

/**
 * What a plot shows, apart from how wide it is drawn. {@link SvgPlot} draws it.
 *
 * <p>The id is unique on a page and is a file name: lower-case letters, digits and dashes.
 */
public sealed interface Plot permits BarPlot, DeviationPlot, HistogramPlot, LinePlot, ScatterPlot {

  /** Id on the page, and the name of the file without {@code .svg}. */
  String id();

  /** One line above it. */
  String title();

  /** What it shows, in words, for those who cannot see it. */
  String description();

  /** Lower-case letters, digits and single dashes, made from any text. */
  static String idOf(String text) {
    String id =
        text.toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "plot" : id;
  }
}
