package io.e5stream.eval.metric;

import java.util.Map;

/**
 * Share of the first places that relevant documents hold: trec_eval's {@code P}. A ranking that is
 * shorter than the cut has empty places.
 *
 * @param cut number of places
 */
public record Precision(int cut) implements Metric {

  public Precision {
    Cuts.check(cut);
  }

  @Override
  public String name() {
    return "precision@" + cut;
  }

  @Override
  public int depth() {
    return cut;
  }

  @Override
  public double of(Ranking ranking, Map<String, Integer> judged) {
    return (double) Relevance.found(ranking, cut, judged) / cut;
  }
}
