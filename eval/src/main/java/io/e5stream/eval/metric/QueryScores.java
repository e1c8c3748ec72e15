package io.e5stream.eval.metric;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What metrics say of each query.
 *
 * @param byMetric value by query id, by metric name; in the order of the metrics and of the
 *     judgements
 */
public record QueryScores(Map<String, Map<String, Double>> byMetric) {

  public QueryScores {
    Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
    byMetric.forEach(
        (metric, values) ->
            copy.put(metric, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    byMetric = Collections.unmodifiableMap(copy);
  }

  /**
   * Judges all judged queries: one without a ranking is worth 0 (trec_eval's {@code -c}), one
   * without a relevant document too; rankings of queries without judgements are left out.
   *
   * @param judgements relevance by document id, by query id
   * @throws IllegalArgumentException if there are no judged queries, or two rankings of one query
   */
  public static QueryScores of(
      List<Metric> metrics,
      Map<String, Map<String, Integer>> judgements,
      Collection<Ranking> rankings) {
    if (judgements.isEmpty()) {
      throw new IllegalArgumentException("no judged queries to average over");
    }
    Map<String, Ranking> byQuery =
        rankings.stream().collect(Collectors.toMap(Ranking::queryId, Function.identity()));
    Map<String, Map<String, Double>> byMetric = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      Map<String, Double> values = new LinkedHashMap<>();
      judgements.forEach(
          (query, judged) -> {
            Ranking ranking = byQuery.get(query);
            values.put(query, ranking == null ? 0 : metric.of(ranking, judged));
          });
      byMetric.put(metric.name(), values);
    }
    return new QueryScores(byMetric);
  }

  /** Mean over the queries, by metric name. */
  public Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    byMetric.forEach(
        (metric, values) -> {
          double sum = values.values().stream().mapToDouble(Double::doubleValue).sum();
          means.put(metric, sum / values.size());
        });
    return means;
  }
}
