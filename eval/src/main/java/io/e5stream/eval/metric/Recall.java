package io.e5stream.eval.metric;

import java.util.Map;

/**
 * Share of the relevant documents that are among the first hits: trec_eval's {@code recall}.
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
  public int depth() {
    return cut;
  }

  @Override
  public double of(Ranking ranking, Map<String, Integer> judged) {
    long relevant = Relevance.total(judged);
    return relevant == 0 ? 0 : (double) Relevance.found(ranking, cut, judged) / relevant;
  }
}
