package io.e5stream.eval.report.figure;

import io.e5stream.eval.report.plot.BarPlot;
import io.e5stream.eval.report.plot.BarPlot.Bar;
import io.e5stream.eval.report.plot.BarPlot.Expected;
import io.e5stream.eval.report.plot.BarPlot.Group;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.plot.Tone;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultRow;
import io.e5stream.eval.report.result.Run;
import io.e5stream.eval.report.result.TaskResults;
import io.e5stream.eval.suite.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plot a metric: a group of bars for each data set that was measured, one bar for each model and
 * setting.
 */
final class TaskPlots {

  private final TaskResults task;
  private final SeriesNames names;
  private final List<String> runs;
  private final boolean severalRuns;

  TaskPlots(Report report, TaskResults task) {
    this.task = task;
    this.names = new SeriesNames(report, task.rows());
    this.runs = report.runs().stream().map(Run::name).toList();
    this.severalRuns =
        task.rows().stream().filter(row -> !row.baseline()).map(ResultRow::run).distinct().count()
            > 1;
  }

  /** Empty where nothing was measured: a plot of what is missing shows nothing. */
  Optional<BarPlot> plot(String metric) {
    List<ResultRow> rows = rows(metric);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String what = Names.task(task.task()) + ": " + Names.metric(metric);
    return Optional.of(
        new BarPlot(
            Plot.idOf(task.task().label() + "-" + metric),
            what + " on each data set",
            describe(what, rows),
            Names.metric(metric),
            "published or agreed value, shaded: tolerance",
            null,
            groups(rows)));
  }

  /** Those of data sets of which something was measured; the table names the others. */
  private List<ResultRow> rows(String metric) {
    Set<String> measured =
        task.of(metric).stream()
            .filter(row -> row.measured() != null)
            .map(row -> row.value().dataset())
            .collect(Collectors.toSet());
    return task.of(metric).stream()
        .filter(row -> measured.contains(row.value().dataset()))
        .toList();
  }

  private List<Group> groups(List<ResultRow> rows) {
    List<String> series =
        rows.stream().filter(row -> !row.baseline()).map(names::of).distinct().toList();
    List<String> datasets = rows.stream().map(row -> row.value().dataset()).distinct().toList();
    boolean single = series.size() == 1 && rows.size() == datasets.size();
    if (single) {
      // One bar a data set: its name is the label, a title above each would say it twice.
      return List.of(
          new Group(
              "",
              rows.stream()
                  .map(row -> bar(row, row.value().dataset(), tone(row, series)))
                  .toList()));
    }
    return datasets.stream()
        .map(
            set ->
                new Group(
                    set,
                    rows.stream()
                        .filter(row -> row.value().dataset().equals(set))
                        .map(row -> bar(row, names.of(row), tone(row, series)))
                        .toList()))
        .toList();
  }

  /** A colour a run; where the task has only one, a colour a setting. */
  private Tone tone(ResultRow row, List<String> series) {
    if (row.baseline()) {
      return Tone.BASELINE;
    }
    return Tone.series(severalRuns ? runs.indexOf(row.run()) : series.indexOf(names.of(row)));
  }

  private static Bar bar(ResultRow row, String label, Tone tone) {
    Double measured = row.measured();
    return new Bar(
        label,
        tone,
        measured,
        measured == null ? absence(row) : Numbers.shortScore(measured),
        null,
        expected(row));
  }

  private static Expected expected(ResultRow row) {
    Double expected = row.value().expected();
    Double tolerance = row.value().tolerance();
    return expected == null || !Double.isFinite(expected)
        ? null
        : new Expected(expected, tolerance == null ? 0 : Math.abs(tolerance));
  }

  private static String absence(ResultRow row) {
    return row.value().verdict() == Verdict.MISSING ? "data set missing" : "not measured";
  }

  private String describe(String what, List<ResultRow> rows) {
    StringBuilder text = new StringBuilder(what).append(". ");
    for (ResultRow row : rows) {
      Double measured = row.measured();
      text.append(row.value().dataset()).append(", ").append(names.of(row)).append(": ");
      text.append(measured == null ? absence(row) : Numbers.shortScore(measured));
      if (row.value().expected() != null) {
        text.append(", expected ").append(Numbers.shortScore(row.value().expected()));
      }
      text.append("; ");
    }
    return text.toString().strip().replaceFirst(";$", ".");
  }
}
