package io.e5stream.eval.report.figure;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.report.plot.BarPlot;
import io.e5stream.eval.report.plot.BarPlot.Bar;
import io.e5stream.eval.report.plot.BarPlot.Group;
import io.e5stream.eval.report.plot.BarPlot.Range;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.plot.Tone;
import io.e5stream.eval.report.result.Results.BenchFile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plot a benchmark: median rates as bars, slowest to fastest repetition as whiskers. */
public final class SpeedPlots {

  private static final Map<String, String> TITLES =
      Map.of(
          "encode", "Embedding speed",
          "index", "Indexing speed",
          "search", "Search speed");

  /** What this project is compared with. */
  private static final Pattern REFERENCE = Pattern.compile("(langchain4j|ceiling)(_.*)?|matmul");

  private SpeedPlots() {}

  /** The benchmark's heading, with the file's suffix where it is not the usual one. */
  public static String title(BenchFile file) {
    String bench = file.report().bench();
    String title = TITLES.getOrDefault(bench, "Benchmark " + bench);
    String usual = "bench-" + bench + ".json";
    return file.file().equals(usual) ? title : title + " (" + file.file() + ")";
  }

  /** Rows that count something else are left out; null when there is no row with a number. */
  static BarPlot plot(BenchFile file) {
    BenchReport bench = file.report();
    SpeedUnit unit = SpeedUnit.of(bench);
    List<BenchRow> rows =
        bench.rows().stream()
            .filter(row -> SpeedUnit.of(bench, row) == unit)
            .filter(row -> Double.isFinite(row.min() + row.median() + row.max()))
            .toList();
    if (rows.isEmpty()) {
      return null;
    }
    return new BarPlot(
        Plot.idOf(file.file().replaceFirst("\\.json$", "")),
        title(file) + ": " + unit.words(),
        "Median, and in brackets the slowest and fastest repetition, in "
            + unit.words()
            + ". "
            + rows.stream().map(SpeedPlots::describe).collect(Collectors.joining("; "))
            + ".",
        unit.words(),
        null,
        "slowest to fastest repetition",
        List.of(new Group("", rows.stream().map(SpeedPlots::bar).toList())));
  }

  private static Bar bar(BenchRow row) {
    return new Bar(
        Names.side(row.name()),
        REFERENCE.matcher(row.name()).matches() ? Tone.BASELINE : Tone.FIRST,
        row.median(),
        Numbers.rate(row.median()),
        new Range(row.min(), row.max()),
        null);
  }

  private static String describe(BenchRow row) {
    return "%s: %s (%s to %s)"
        .formatted(
            Names.side(row.name()),
            Numbers.rate(row.median()),
            Numbers.rate(row.min()),
            Numbers.rate(row.max()));
  }
}
