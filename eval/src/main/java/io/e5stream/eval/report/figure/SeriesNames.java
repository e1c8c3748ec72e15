package io.e5stream.eval.report.figure;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultRow;
import io.e5stream.eval.report.result.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of what is compared within a task: no more than it takes to tell them apart. */
public final class SeriesNames {

  private final Map<String, Run> runs = new HashMap<>();
  private final boolean settingsDiffer;
  private final boolean baselinesDiffer;

  /**
   * Names for rows of one task.
   *
   * @param report whose runs the rows are from
   * @param rows all that may be compared
   */
  public SeriesNames(Report report, List<ResultRow> rows) {
    report.runs().forEach(run -> runs.put(run.name(), run));
    List<ResultRow> models = rows.stream().filter(row -> !row.baseline()).toList();
    settingsDiffer = models.stream().map(row -> row.value().setting()).distinct().count() > 1;
    baselinesDiffer = haveTwoValuesForOne(rows.stream().filter(ResultRow::baseline).toList());
  }

  private static boolean haveTwoValuesForOne(List<ResultRow> baselines) {
    Set<List<String>> seen = new HashSet<>();
    return !baselines.stream()
        .allMatch(
            row ->
                seen.add(
                    List.of(row.value().dataset(), row.value().metric(), row.value().setting())));
  }

  /** {@code e5-small-v2, exact} or {@code BM25 flat}; a model has its prefixes if not said. */
  public String of(ResultRow row) {
    if (row.baseline()) {
      String name = baseline(row.value().setting());
      return baselinesDiffer ? name + " (" + row.run() + ")" : name;
    }
    List<String> parts = new ArrayList<>(List.of(model(row)));
    if (settingsDiffer) {
      parts.add(row.value().setting());
    }
    if (row.value().prefixes() == Prefixes.NONE) {
      parts.add("no prefixes");
    }
    return String.join(", ", parts);
  }

  /** BM25 and how its fields were searched. */
  static String baseline(String setting) {
    return ("BM25 " + setting.replaceFirst("^bm25-?", "")).strip();
  }

  private String model(ResultRow row) {
    Run run = runs.get(row.run());
    if (run == null || run.models().size() == 1) {
      return row.run();
    }
    return runs.size() > 1 ? row.value().model() + " (" + row.run() + ")" : row.value().model();
  }
}
