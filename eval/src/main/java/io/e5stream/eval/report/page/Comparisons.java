package io.e5stream.eval.report.page;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.report.figure.Names;
import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.page.Sections.Cell;
import io.e5stream.eval.report.page.Sections.Comparison;
import io.e5stream.eval.report.page.Sections.SideBySide;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultRow;
import io.e5stream.eval.report.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts values that several runs measured alike side by side. */
final class Comparisons {

  private Comparisons() {}

  /** Null when there is nothing that two runs measured. */
  static SideBySide of(Report report) {
    Map<List<Object>, Map<String, Double>> values = new LinkedHashMap<>();
    report.tasks().stream()
        .flatMap(task -> task.rows().stream())
        .filter(row -> !row.baseline() && row.measured() != null)
        .forEach(
            row ->
                values
                    .computeIfAbsent(key(row), key -> new LinkedHashMap<>())
                    .putIfAbsent(row.run(), row.measured()));
    List<String> runs = report.runs().stream().map(Run::name).toList();
    List<Comparison> rows = new ArrayList<>();
    values.forEach(
        (key, byRun) -> {
          if (byRun.size() > 1) {
            rows.add(comparison(key, runs, byRun));
          }
        });
    return rows.isEmpty() ? null : new SideBySide(runs, rows);
  }

  private static List<Object> key(ResultRow row) {
    var v = row.value();
    return List.of(v.dataset(), v.metric(), v.setting(), v.prefixes(), v.task());
  }

  private static Comparison comparison(
      List<Object> key, List<String> runs, Map<String, Double> byRun) {
    double best = byRun.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    String bestText = Numbers.score(best);
    return new Comparison(
        (String) key.get(0),
        Names.metric((String) key.get(1))
            + ", "
            + key.get(2)
            + (key.get(3) == Prefixes.NONE ? ", no prefixes" : ""),
        runs.stream()
            .map(byRun::get)
            .map(value -> Objects.isNull(value) ? null : Numbers.score(value))
            .map(text -> text == null ? new Cell("", false) : new Cell(text, text.equals(bestText)))
            .toList());
  }
}
