package io.e5stream.eval.report.page;

import io.e5stream.eval.report.figure.Figures;
import io.e5stream.eval.report.figure.Names;
import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.figure.SeriesNames;
import io.e5stream.eval.report.page.Sections.Group;
import io.e5stream.eval.report.page.Sections.MetricPart;
import io.e5stream.eval.report.page.Sections.Row;
import io.e5stream.eval.report.page.Sections.TaskSection;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultRow;
import io.e5stream.eval.report.result.TaskResults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;

/** The section of each task: plots, and a table of expected and measured values. */
final class TaskSections {

  private final Report report;
  private final Figures figures;
  private final Sources sources;

  TaskSections(Report report, Sources sources) {
    this.report = report;
    this.figures = new Figures(report);
    this.sources = sources;
  }

  List<TaskSection> sections() {
    return report.tasks().stream().map(this::section).toList();
  }

  private TaskSection section(TaskResults task) {
    SeriesNames names = new SeriesNames(report, task.rows());
    return new TaskSection(
        task.task().label(),
        Names.task(task.task()),
        task.metrics().stream().map(metric -> part(task, metric, names)).toList());
  }

  private MetricPart part(TaskResults task, String metric, SeriesNames names) {
    return new MetricPart(
        Plot.idOf(task.task().label() + "-" + metric) + "-values",
        Drawings.capitalised(Names.metric(metric)),
        figures
            .of(task, metric)
            .map(plot -> Drawings.figure(plot, Names.task(task.task())))
            .orElse(null),
        groups(task.of(metric), names));
  }

  private List<Group> groups(List<ResultRow> rows, SeriesNames names) {
    List<String> datasets = rows.stream().map(row -> row.value().dataset()).distinct().toList();
    if (rows.size() == datasets.size()) {
      Set<String> notes = new HashSet<>();
      return List.of(
          new Group(
              null,
              rows.stream()
                  .map(row -> row(row, row.value().dataset(), names.of(row), notes))
                  .toList()));
    }
    return datasets.stream().map(set -> group(set, rows, names)).toList();
  }

  private Group group(String dataset, List<ResultRow> rows, SeriesNames names) {
    Set<String> notes = new HashSet<>();
    return new Group(
        dataset,
        rows.stream()
            .filter(row -> row.value().dataset().equals(dataset))
            .map(row -> row(row, names.of(row), null, notes))
            .toList());
  }

  /** A note that the rows above have said is not said again. */
  private Row row(ResultRow row, String name, String detail, Set<String> notes) {
    var value = row.value();
    return new Row(
        name,
        detail,
        format(value.measured(), Numbers::score),
        format(value.expected(), Numbers::score),
        value.expected() == null ? null : format(value.tolerance(), Numbers::tolerance),
        value.expected() == null ? null : sources.number(value.source()),
        format(row.difference(), Numbers::difference),
        Marks.of(value.verdict()),
        value.note() != null && notes.add(value.note()) ? value.note() : null);
  }

  /** Null for null. */
  static String format(Double value, DoubleFunction<String> format) {
    return value == null ? null : format.apply(value);
  }
}
