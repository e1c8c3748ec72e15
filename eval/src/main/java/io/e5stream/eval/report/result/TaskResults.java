package io.e5stream.eval.report.result;

import io.e5stream.eval.measure.Task;
import java.util.List;

/**
 * What was measured for one task.
 *
 * @param task what was asked
 * @param rows of all runs, those of a data set together
 */
public record TaskResults(Task task, List<ResultRow> rows) {

  public TaskResults {
    rows = List.copyOf(rows);
  }

  /** The rows of one metric. */
  public List<ResultRow> of(String metric) {
    return rows.stream().filter(row -> row.value().metric().equals(metric)).toList();
  }

  /** Names of the data sets, in the order of the rows. */
  public List<String> datasets() {
    return rows.stream().map(row -> row.value().dataset()).distinct().toList();
  }

  /** Names of the metrics, in the order of the rows. */
  public List<String> metrics() {
    return rows.stream().map(row -> row.value().metric()).distinct().toList();
  }
}
