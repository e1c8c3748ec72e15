package io.e5stream.eval.metric;

import java.util.List;
import java.util.Map;

/**
 * One divided by the rank of the first relevant document; 0 when it comes behind the cut. Its mean
 * is the MRR. It is trec_eval's {@code recip_rank} of a run cut there ({@code -M}).
 *
 * @param cut number of hits that count
 */
public record ReciprocalRank(int cut) implements Metric {

  public ReciprocalRank {
    Cuts.check(cut);
  }

  @Override
  public String name() {
    return "mrr@" + cut;
  }

  @Override
  public int depth() {
    return cut;
  }

  @Override
  public double of(Ranking ranking, Map<String, Integer> judged) {
    List<Hit> hits = ranking.hits();
    for (int i = 0; i < Math.min(cut, hits.size()); i++) {
      if (Relevance.relevant(hits.get(i), judged)) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
