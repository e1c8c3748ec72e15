package io.e5stream.eval.retrieval;

import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges rankings by the ranks alone, so that their scores need not compare: a document's score is
 * the sum of 1 / (k + rank) over the rankings that have it, with ranks from 1 and k = 60. Cormack,
 * Clarke, Büttcher: "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning
 * Methods", SIGIR 2009.
 */
final class ReciprocalRankFusion {

  private static final double K = 60;

  private ReciprocalRankFusion() {}

  /**
   * Merges rankings of one query.
   *
   * @param depth number of hits of each ranking that count
   * @return all documents of these hits, best first
   */
  static List<Hit> fuse(List<Ranking> rankings, int depth) {
    Map<String, Double> scores = new HashMap<>();
    for (Ranking ranking : rankings) {
      List<Hit> hits = ranking.hits();
      for (int i = 0; i < Math.min(depth, hits.size()); i++) {
        scores.merge(hits.get(i).documentId(), 1 / (K + i + 1), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .map(entry -> new Hit(entry.getKey(), entry.getValue().floatValue()))
        .sorted(Hit.BEST_FIRST)
        .toList();
  }
}
