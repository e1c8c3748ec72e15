package io.e5stream.eval.report.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.e5stream.eval.measure.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a report says, before it is laid out. Its JSON form is the report for programs.
 *
 * @param created when, ISO 8601 in UTC
 * @param summary verdicts of all rows
 * @param runs the suites
 * @param tasks in the order of {@link Task}, only those with rows
 * @param benchmarks as they were read
 * @param tradeoff quality against speed and size; null when no run has a benchmark
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"created", "summary", "runs", "tasks", "benchmarks", "tradeoff"})
public record Report(
    String created,
    Summary summary,
    List<Run> runs,
    List<TaskResults> tasks,
    List<Results.BenchFile> benchmarks,
    Tradeoff tradeoff) {

  public Report {
    runs = List.copyOf(runs);
    tasks = List.copyOf(tasks);
    benchmarks = List.copyOf(benchmarks);
  }

  /** Brings results together; what several runs say alike of BM25 is said once. */
  public static Report of(Results results, String created) {
    List<Run> runs = Runs.of(results.suites());
    List<ResultRow> rows = rows(results, runs);
    List<TaskResults> tasks =
        Arrays.stream(Task.values())
            .map(task -> new TaskResults(task, byDataset(task, rows)))
            .filter(task -> !task.rows().isEmpty())
            .toList();
    return new Report(
        created,
        Summary.of(rows),
        runs,
        tasks,
        results.benches(),
        Tradeoffs.of(runs, tasks, results.benches()).orElse(null));
  }

  private static List<ResultRow> rows(Results results, List<Run> runs) {
    List<ResultRow> rows = new ArrayList<>();
    Set<List<Object>> said = new LinkedHashSet<>();
    for (int i = 0; i < runs.size(); i++) {
      for (var suiteRow : results.suites().get(i).report().rows()) {
        ResultRow row = ResultRow.of(runs.get(i).name(), suiteRow);
        if (!row.baseline() || said.add(content(row))) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** All but the run and the wall time. */
  private static List<Object> content(ResultRow row) {
    var v = row.value();
    return Arrays.asList(
        v.task(), v.dataset(), v.setting(), v.metric(), v.expected(), v.measured(), v.verdict());
  }

  private static List<ResultRow> byDataset(Task task, List<ResultRow> rows) {
    List<ResultRow> ofTask = rows.stream().filter(row -> row.value().task() == task).toList();
    return ofTask.stream()
        .map(row -> row.value().dataset())
        .distinct()
        .flatMap(set -> ofTask.stream().filter(row -> row.value().dataset().equals(set)))
        .toList();
  }
}
