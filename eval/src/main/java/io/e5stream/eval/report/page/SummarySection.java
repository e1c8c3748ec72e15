package io.e5stream.eval.report.page;

import io.e5stream.eval.report.figure.Names;
import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.figure.SeriesNames;
import io.e5stream.eval.report.page.Sections.Issue;
import io.e5stream.eval.report.page.Sections.Tile;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultRow;
import io.e5stream.eval.report.result.Summary;
import io.e5stream.eval.report.result.TaskResults;
import io.e5stream.eval.suite.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader has to know first: how many values are as expected, and which are not. */
final class SummarySection {

  private SummarySection() {}

  static String headline(Summary summary) {
    if (summary.total() == 0) {
      return "Speed only: there is no run of the suite among the results.";
    }
    long judged = summary.pass() + summary.fail();
    List<String> parts = new ArrayList<>();
    if (judged == 0) {
      parts.add("No value could be compared with a published or agreed one");
    } else if (summary.fail() == 0) {
      parts.add(
          judged == 1
              ? "The one value with a published or agreed counterpart is within tolerance"
              : "All %d values with a published or agreed counterpart are within tolerance"
                  .formatted(judged));
    } else {
      parts.add(
          "Of %d %s with a published or agreed counterpart, %d %s within tolerance and %d %s not"
              .formatted(
                  judged,
                  judged == 1 ? "value" : "values",
                  summary.pass(),
                  areOrIs(summary.pass()),
                  summary.fail(),
                  areOrIs(summary.fail())));
    }
    if (summary.missing() > 0) {
      parts.add(
          "%d %s missing, because %s data set was not there"
              .formatted(
                  summary.missing(),
                  areOrIs(summary.missing()),
                  summary.missing() == 1 ? "its" : "their"));
    }
    if (summary.error() > 0) {
      parts.add("%d could not be measured".formatted(summary.error()));
    }
    return String.join("; ", parts) + ".";
  }

  private static String areOrIs(long count) {
    return count == 1 ? "is" : "are";
  }

  static List<Tile> tiles(Summary summary) {
    List<Tile> tiles = new ArrayList<>();
    if (summary.total() > 0) {
      tiles.add(new Tile(Long.toString(summary.pass()), "within tolerance", "pass"));
      tiles.add(new Tile(Long.toString(summary.fail()), "outside", "fail"));
      tiles.add(new Tile(Long.toString(summary.measured()), "measured only", "measured"));
      tiles.add(new Tile(Long.toString(summary.missing()), "missing", "missing"));
    }
    if (summary.error() > 0) {
      tiles.add(new Tile(Long.toString(summary.error()), "errors", "fail"));
    }
    return tiles;
  }

  /** Failures and errors. */
  static List<Issue> issues(Report report) {
    List<Issue> issues = new ArrayList<>();
    for (TaskResults task : report.tasks()) {
      SeriesNames names = new SeriesNames(report, task.rows());
      for (ResultRow row : task.rows()) {
        Verdict verdict = row.value().verdict();
        if (verdict == Verdict.FAIL || verdict == Verdict.ERROR) {
          issues.add(new Issue(what(task, names, row), Marks.of(verdict), detail(row)));
        }
      }
    }
    return issues;
  }

  private static String what(TaskResults task, SeriesNames names, ResultRow row) {
    return "%s, %s: %s, %s"
        .formatted(
            Names.task(task.task()),
            row.value().dataset(),
            names.of(row),
            Names.metric(row.value().metric()));
  }

  private static String detail(ResultRow row) {
    var value = row.value();
    List<String> parts = new ArrayList<>();
    if (value.measured() != null && value.expected() != null) {
      parts.add(
          "%s instead of %s (%s)"
              .formatted(
                  Numbers.score(value.measured()),
                  Numbers.score(value.expected()),
                  Numbers.difference(row.difference())));
    }
    if (value.note() != null) {
      parts.add(value.note());
    }
    return String.join("; ", parts);
  }

  /** Names of data sets that are not there; null for none. */
  static String missing(Report report) {
    String names =
        report.tasks().stream()
            .flatMap(task -> task.rows().stream())
            .filter(row -> row.value().verdict() == Verdict.MISSING)
            .map(row -> row.value().dataset())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }
}
