package io.e5stream.eval.metric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Means of metrics over queries. */
public final class MeanScores {

  private MeanScores() {}

  /**
   * Averages over all judged queries: one without a ranking counts as 0 (trec_eval's {@code -c}),
   * one without a relevant document too; rankings of queries without judgements are left out.
   *
   * @param judgements relevance by document id, by query id
   * @return mean by metric name, in the order of the metrics
   * @throws IllegalArgumentException if there are no judged queries, or two rankings of one query
   */
  public static Map<String, Double> of(
      List<Metric> metrics,
      Map<String, Map<String, Integer>> judgements,
      Collection<Ranking> rankings) {
    if (judgements.isEmpty()) {
      throw new IllegalArgumentException("no judged queries to average over");
    }
    Map<String, Ranking> byQuery =
        rankings.stream().collect(Collectors.toMap(Ranking::queryId, Function.identity()));
    Set<Map.Entry<String, Map<String, Integer>>> queries = judgements.entrySet();
    Map<String, Double> means = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      double sum = 0;
      for (Map.Entry<String, Map<String, Integer>> query : queries) {
        Ranking ranking = byQuery.get(query.getKey());
        sum += ranking == null ? 0 : metric.of(ranking, query.getValue());
      }
      means.put(metric.name(), sum / queries.size());
    }
    return means;
  }
}
