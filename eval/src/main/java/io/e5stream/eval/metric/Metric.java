package io.e5stream.eval.metric;

import java.util.Map;

/** A number from 0 to 1 that judges a ranking; 1 is best. */
public sealed interface Metric permits Ndcg, Recall {

  /** Name as in reports, such as {@code ndcg@10}. */
  String name();

  /** Number of hits that count. */
  int cut();

  /**
   * Judges one ranking. An empty one is worth 0, and so is any when the query has no relevant
   * document.
   *
   * @param judged relevance by document id; above 0 is relevant, what is absent is not
   */
  double of(Ranking ranking, Map<String, Integer> judged);
}
