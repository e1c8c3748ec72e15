package io.e5stream.eval.metric;

import java.util.List;
import java.util.Map;

/**
 * Precision at the rank of each relevant document, summed up and divided by the number of relevant
 * documents: trec_eval's {@code map}. Every hit counts, however deep the ranking is; one that was
 * not found adds nothing.
 */
public record AveragePrecision() implements Metric {

  /** How deep runs customarily go. */
  private static final int DEPTH = 1_000;

  @Override
  public String name() {
    return "map";
  }

  @Override
  public int depth() {
    return DEPTH;
  }

  @Override
  public double of(Ranking ranking, Map<String, Integer> judged) {
    long relevant = Relevance.total(judged);
    List<Hit> hits = ranking.hits();
    double sum = 0;
    int found = 0;
    for (int i = 0; i < hits.size(); i++) {
      if (Relevance.relevant(hits.get(i), judged)) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return relevant == 0 ? 0 : sum / relevant;
  }
}
