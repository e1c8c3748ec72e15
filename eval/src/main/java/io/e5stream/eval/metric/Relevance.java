package io.e5stream.eval.metric;

import java.util.List;
import java.util.Map;

/** What is relevant: a judgement above 0. */
final class Relevance {

  private Relevance() {}

  static boolean relevant(Hit hit, Map<String, Integer> judged) {
    return judged.getOrDefault(hit.documentId(), 0) > 0;
  }

  /** Number of relevant documents that there are. */
  static long total(Map<String, Integer> judged) {
    return judged.values().stream().filter(relevance -> relevance > 0).count();
  }

  /** Number of relevant documents among the first hits. */
  static long found(Ranking ranking, int cut, Map<String, Integer> judged) {
    List<Hit> hits = ranking.hits();
    return hits.stream().limit(cut).filter(hit -> relevant(hit, judged)).count();
  }
}
