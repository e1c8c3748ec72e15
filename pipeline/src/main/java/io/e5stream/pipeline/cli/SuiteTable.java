package io.e5stream.pipeline.cli;

import io.e5stream.eval.suite.SuiteRow;
import io.e5stream.eval.suite.Verdict;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The results of the suite in words and columns. */
final class SuiteTable {

  private static final String NOTHING = "-";

  private SuiteTable() {}

  static void print(List<SuiteRow> rows, PrintWriter out) {
    Table table =
        new Table(
            "TASK",
            "DATA SET",
            "MODEL",
            "SETTING",
            "PREFIXES",
            "METRIC",
            "EXPECTED",
            "TOLERANCE",
            "MEASURED",
            "DIFFERENCE",
            "VERDICT");
    for (SuiteRow row : rows) {
      table.row(
          row.task().label(),
          row.dataset(),
          row.model(),
          row.setting(),
          row.prefixes().label(),
          row.metric(),
          number("%.4f", row.expected()),
          number("%.4f", row.tolerance()),
          number("%.4f", row.measured()),
          number("%+.4f", row.difference()),
          row.verdict().label());
    }
    table.print(out);
    Set<String> remarks = remarks(rows);
    if (!remarks.isEmpty()) {
      out.println();
      remarks.forEach(out::println);
    }
  }

  /** What became of one run, in a line. */
  static String line(List<SuiteRow> rows) {
    SuiteRow first = rows.get(0);
    String seconds = number(" (%.1f s)", first.seconds());
    StringBuilder line = new StringBuilder(first.dataset()).append(' ').append(first.setting());
    if (rows.stream().allMatch(row -> row.verdict() == Verdict.ERROR)) {
      return line.append(": ").append(Verdict.ERROR.label()).append(seconds).toString();
    }
    for (SuiteRow row : rows) {
      line.append(", ").append(row.metric());
      if (row.measured() != null) {
        line.append(number(" %.4f", row.measured()));
      }
      line.append(' ').append(row.verdict().label());
    }
    return line.append(seconds).toString();
  }

  /**
   * Why values could not be measured, and where those are from that were not reached. A reason that
   * several runs of a data set share is told once.
   */
  private static Set<String> remarks(List<SuiteRow> rows) {
    Set<String> remarks = new LinkedHashSet<>();
    for (SuiteRow row : rows) {
      if (row.verdict() == Verdict.ERROR) {
        remarks.add(
            "error: %s %s: %s"
                .formatted(row.dataset(), settingsWithErrorOf(row, rows), row.note()));
      } else if (row.verdict() == Verdict.FAIL) {
        remarks.add(
            "fail: %s %s %s: expected after %s"
                .formatted(row.dataset(), row.setting(), row.metric(), row.source()));
      }
    }
    return remarks;
  }

  private static String settingsWithErrorOf(SuiteRow failed, List<SuiteRow> rows) {
    return rows.stream()
        .filter(row -> row.verdict() == Verdict.ERROR)
        .filter(row -> row.dataset().equals(failed.dataset()))
        .filter(row -> Objects.equals(row.note(), failed.note()))
        .map(SuiteRow::setting)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String number(String format, Double value) {
    return value == null ? NOTHING : String.format(Locale.ROOT, format, value);
  }
}
