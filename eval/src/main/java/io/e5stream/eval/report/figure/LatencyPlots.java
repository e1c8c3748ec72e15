package io.e5stream.eval.report.figure;

import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.report.plot.LinePlot;
import io.e5stream.eval.report.plot.LinePlot.Series;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.plot.Tone;
import io.e5stream.eval.report.result.Results.BenchFile;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How long searches take with a growing number of clients. */
final class LatencyPlots {

  private static final Pattern LOAD = Pattern.compile("clients-([1-9][0-9]{0,5})");

  private LatencyPlots() {}

  /** Null with fewer than two loads: one number of clients makes no line. */
  static LinePlot plot(BenchFile file) {
    SortedMap<Integer, BenchRow> loads = new TreeMap<>();
    for (BenchRow row : file.report().rows()) {
      Matcher load = LOAD.matcher(row.name());
      if (load.matches() && hasLatencies(row)) {
        loads.putIfAbsent(Integer.valueOf(load.group(1)), row);
      }
    }
    if (loads.size() < 2) {
      return null;
    }
    return new LinePlot(
        Plot.idOf(file.file().replaceFirst("\\.json$", "") + "-latency"),
        SpeedPlots.title(file) + ": latency of a query against the number of clients",
        describe(loads),
        "clients, each asking when it has its answer",
        "milliseconds",
        List.copyOf(loads.keySet()),
        List.of(
            series("p99", Tone.THIRD, loads, BenchRow::p99Ms),
            series("p95", Tone.SECOND, loads, BenchRow::p95Ms),
            series("p50", Tone.FIRST, loads, BenchRow::p50Ms)));
  }

  private static boolean hasLatencies(BenchRow row) {
    return Arrays.asList(row.p50Ms(), row.p95Ms(), row.p99Ms()).stream()
        .allMatch(ms -> ms != null && Double.isFinite(ms) && ms >= 0);
  }

  private static Series series(
      String label, Tone tone, SortedMap<Integer, BenchRow> loads, Function<BenchRow, Double> ms) {
    return new Series(label, tone, loads.values().stream().map(ms).toList());
  }

  private static String describe(SortedMap<Integer, BenchRow> loads) {
    return "Percentiles of the time from question to answer. "
        + loads.values().stream()
            .map(
                row ->
                    "%s: p50 %s ms, p95 %s ms, p99 %s ms"
                        .formatted(
                            Names.side(row.name()),
                            Numbers.rate(row.p50Ms()),
                            Numbers.rate(row.p95Ms()),
                            Numbers.rate(row.p99Ms())))
            .collect(Collectors.joining("; "))
        + ".";
  }
}
