package io.e5stream.eval.report.figure;

import io.e5stream.eval.report.plot.DeviationPlot;
import io.e5stream.eval.report.plot.DeviationPlot.Row;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultRow;
import io.e5stream.eval.report.result.TaskResults;
import io.e5stream.eval.suite.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One look at everything: how far each measured value is from the one expected. */
final class DeviationPlots {

  private DeviationPlots() {}

  /** Null when no value has an expected one. */
  static DeviationPlot plot(Report report) {
    List<Row> rows = new ArrayList<>();
    for (TaskResults task : report.tasks()) {
      SeriesNames names = new SeriesNames(report, task.rows());
      boolean metricsDiffer = task.metrics().size() > 1;
      for (ResultRow row : task.rows()) {
        if (row.difference() != null && Double.isFinite(row.difference())) {
          rows.add(row(row, names.of(row), metricsDiffer));
        }
      }
    }
    return rows.isEmpty()
        ? null
        : new DeviationPlot(
            "differences",
            "Measured minus published or agreed value",
            "Difference of each measured value from the expected one. "
                + rows.stream()
                    .map(row -> row.label() + ": " + row.text() + verdict(row))
                    .collect(Collectors.joining("; "))
                + ".",
            "difference in the metric",
            rows);
  }

  private static String verdict(Row row) {
    return row.within() ? "" : ", outside of tolerance";
  }

  private static Row row(ResultRow row, String series, boolean metricsDiffer) {
    var value = row.value();
    String metric = metricsDiffer ? ", " + Names.metric(value.metric()) : "";
    Double tolerance = value.tolerance();
    return new Row(
        value.dataset() + ": " + series + metric,
        row.difference(),
        tolerance == null || !Double.isFinite(tolerance) ? 0 : Math.abs(tolerance),
        Numbers.difference(row.difference()),
        value.verdict() != Verdict.FAIL);
  }
}
