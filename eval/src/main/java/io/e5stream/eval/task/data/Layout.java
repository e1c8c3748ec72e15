package io.e5stream.eval.task.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a row of a task's file has.
 *
 * @param columns in the order of a CSV file that has no header line
 * @param headless whether a CSV file may lack the header line: only where a number among the
 *     columns tells a header from data
 */
record Layout(List<Column> columns, boolean headless) {

  static Layout withHeader(Column... columns) {
    return new Layout(List.of(columns), false);
  }

  static Layout headless(Column... columns) {
    return new Layout(List.of(columns), true);
  }

  /** Whether these cells name all columns. */
  boolean isHeader(String[] cells) {
    return columns.stream()
        .allMatch(column -> Arrays.stream(cells).anyMatch(cell -> column.isCalled(cell.strip())));
  }

  /** The columns, for errors. */
  @Override
  public String toString() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
