package io.e5stream.eval.report.page;

import java.util.List;

/** The parts of a {@link Page}. All strings are plain text, not yet escaped. */
final class Sections {

  private Sections() {}

  /** A count and what it counts; {@code kind} is a CSS class. */
  record Tile(String count, String label, String kind) {}

  /** A value that needs attention. */
  record Issue(String what, Mark verdict, String detail) {}

  /** A verdict: a sign, a word and a CSS class. */
  record Mark(String sign, String word, String kind) {}

  /** A plot drawn twice, for wide and narrow pages: SVG elements. */
  record Figure(String title, String wide, String narrow) {}

  /** A task. */
  record TaskSection(String id, String title, List<MetricPart> metrics) {}

  /** A metric of a task; the figure is null where nothing was measured. */
  record MetricPart(String id, String name, Figure figure, List<Group> groups) {}

  /** Rows of a data set; the name is null where the rows carry it themselves. */
  record Group(String name, List<Row> rows) {}

  /**
   * A value. What is not known is null.
   *
   * @param name what was measured
   * @param detail more about it
   * @param source number of its source
   * @param note why there is no value, or what explains a difference
   */
  record Row(
      String name,
      String detail,
      String measured,
      String expected,
      String tolerance,
      String source,
      String difference,
      Mark verdict,
      String note) {}

  /** The same values of several runs. */
  record SideBySide(List<String> runs, List<Comparison> rows) {}

  /** A value of each run. */
  record Comparison(String name, String detail, List<Cell> cells) {}

  /** A value; {@code best} when none beside it is higher. */
  record Cell(String text, boolean best) {}

  /**
   * A benchmark.
   *
   * @param note what to know before any number; null for nothing
   * @param figures none when it has no numbers
   * @param parts one for each unit that its rows count in
   * @param hasRanges whether a ratio says how it differed between rounds
   */
  record Speed(
      String id,
      String title,
      String note,
      List<Figure> figures,
      List<SpeedPart> parts,
      List<RateRatio> ratios,
      boolean hasRanges,
      List<Pair> settings,
      String machine) {

    boolean hasRatios() {
      return !ratios.isEmpty();
    }

    boolean hasSettings() {
      return !settings.isEmpty();
    }
  }

  /**
   * Sides that count the same.
   *
   * @param unit what they count
   * @param columns headings of the cells of each side
   */
  record SpeedPart(String id, String unit, List<String> columns, List<Side> sides) {}

  /**
   * One side of a benchmark.
   *
   * @param detail what it is; null where that is not said
   * @param cells one a column, by its heading; empty values where nothing is known
   */
  record Side(String name, String detail, List<Pair> cells) {}

  /**
   * A ratio of two sides' rates.
   *
   * @param range smallest and largest of a round; null where that is not known
   */
  record RateRatio(String name, String value, String range) {}

  /** A name and its value. */
  record Pair(String name, String value) {}

  /**
   * Quality against speed and size.
   *
   * @param quality what quality is
   * @param note about the plots, or why there are none
   */
  record Weighing(
      String quality, String datasets, List<Figure> figures, List<Point> points, String note) {}

  /** A model and precision. */
  record Point(String name, String quality, String texts, String tokens, String megabytes) {}

  /** A file that the report was made of. */
  record Input(String file, String what, String created, String machine) {}

  /** A command line and what it leaves. */
  record Command(String line, String leaves) {}

  /** Where an expected value is published; the address is null where the text has none. */
  record Source(String number, String before, String address, String after) {}
}
