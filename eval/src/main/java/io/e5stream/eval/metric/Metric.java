package io.e5stream.eval.metric;

import java.util.Map;

/**
 * A number from 0 to 1 that judges a ranking; 1 is best. All are those of trec_eval (version 10,
 * github.com/usnistgov/trec_eval), which is also what BEIR computes with.
 */
public sealed interface Metric permits AveragePrecision, Ndcg, Precision, Recall, ReciprocalRank {

  /** Name as in reports, such as {@code ndcg@10}. */
  String name();

  /** How many hits a ranking has to have for this metric, where there are so many. */
  int depth();

  /**
   * Judges one ranking. An empty one is worth 0, and so is any when the query has no relevant
   * document. Documents that nobody judged, those of no corpus included, are not relevant.
   *
   * @param judged relevance by document id; above 0 is relevant, what is absent is not
   */
  double of(Ranking ranking, Map<String, Integer> judged);
}
