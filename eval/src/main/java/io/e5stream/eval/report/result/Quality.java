package io.e5stream.eval.report.result;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One number a run, fair to all: the mean of a metric over the data sets that all of them measured.
 *
 * @param task the first in the order of tasks that all runs measured
 * @param metric its first metric that all runs measured
 * @param datasets those that all runs measured
 */
record Quality(Task task, String metric, List<String> datasets) {

  /** Models are compared by exact search where there is a choice, with the bundle's prefixes. */
  private static final Comparator<ResultRow> PREFERRED =
      Comparator.comparing((ResultRow row) -> !row.value().setting().equals("exact"))
          .thenComparing(row -> row.value().prefixes() != Prefixes.BUNDLE);

  /** Empty when there is nothing that all runs measured. */
  static Optional<Quality> common(List<TaskResults> tasks, Collection<String> runs) {
    for (TaskResults task : tasks) {
      for (String metric : task.metrics()) {
        List<String> datasets =
            task.datasets().stream()
                .filter(set -> runs.stream().allMatch(run -> best(task, metric, set, run) != null))
                .toList();
        if (!datasets.isEmpty() && !runs.isEmpty()) {
          return Optional.of(new Quality(task.task(), metric, datasets));
        }
      }
    }
    return Optional.empty();
  }

  double of(TaskResults results, String run) {
    return datasets.stream()
        .mapToDouble(set -> best(results, metric, set, run))
        .average()
        .orElseThrow();
  }

  private static Double best(TaskResults results, String metric, String dataset, String run) {
    return results.rows().stream()
        .filter(row -> !row.baseline() && row.run().equals(run))
        .filter(row -> row.value().dataset().equals(dataset))
        .filter(measured(metric))
        .min(PREFERRED)
        .map(ResultRow::measured)
        .orElse(null);
  }

  /** By setting of BM25, those that were measured on all of the data sets. */
  List<Tradeoff.Level> baselines(TaskResults results) {
    Map<String, Map<String, Double>> bySetting =
        results.rows().stream()
            .filter(row -> row.baseline() && datasets.contains(row.value().dataset()))
            .filter(measured(metric))
            .collect(
                Collectors.groupingBy(
                    row -> row.value().setting(),
                    java.util.LinkedHashMap::new,
                    Collectors.toMap(
                        row -> row.value().dataset(),
                        ResultRow::measured,
                        (first, again) -> first)));
    return bySetting.entrySet().stream()
        .filter(setting -> setting.getValue().size() == datasets.size())
        .map(
            setting ->
                new Tradeoff.Level(
                    setting.getKey(),
                    setting.getValue().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow()))
        .toList();
  }

  private static Predicate<ResultRow> measured(String metric) {
    return row -> row.value().metric().equals(metric) && row.measured() != null;
  }
}
