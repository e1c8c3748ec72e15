package io.e5stream.eval.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Normalised discounted cumulative gain as trec_eval's {@code ndcg_cut}: the gain is the relevance
 * itself (not {@code 2^relevance - 1}), and the ideal ranking is cut too.
 *
 * @param cut number of hits that count
 */
public record Ndcg(int cut) implements Metric {

  public Ndcg {
    Cuts.check(cut);
  }

  @Override
  public String name() {
    return "ndcg@" + cut;
  }

  @Override
  public int depth() {
    return cut;
  }

  @Override
  public double of(Ranking ranking, Map<String, Integer> judged) {
    double ideal = dcg(judged.values().stream().sorted(Comparator.reverseOrder()));
    if (ideal == 0) {
      return 0;
    }
    return dcg(ranking.hits().stream().map(hit -> judged.getOrDefault(hit.documentId(), 0)))
        / ideal;
  }

  private double dcg(Stream<Integer> relevances) {
    List<Integer> top = relevances.limit(cut).toList();
    double sum = 0;
    for (int i = 0; i < top.size(); i++) {
      sum += Math.max(0, top.get(i)) / (Math.log(i + 2.0) / Math.log(2));
    }
    return sum;
  }
}
