package io.e5stream.eval.metric;

import java.util.Map;

/**
 * Share of the relevant documents that are among the first hits.
 *
 * @param cut number of hits that count
 */
public record Recall(int cut) implements Metric {

  public Recall {
    Cuts.check(cut);
  }

  @Override
  public String name() {
    return "recall@" + cut;
  }

  @Override
  public double of(Ranking ranking, Map<String, Integer> judged) {
    long relevant = judged.values().stream().filter(relevance -> relevance > 0).count();
    if (relevant == 0) {
      return 0;
    }
    long found =
        ranking.hits().stream()
            .limit(cut)
            .filter(hit -> judged.getOrDefault(hit.documentId(), 0) > 0)
            .count();
    return (double) found / relevant;
  }
}
