package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Merges what several retrievers find, by {@link ReciprocalRankFusion}. A hit that is the query
 * itself is left out before ranks are counted.
 */
public final class FusionRetriever implements Retriever {

  /** How many hits of each retriever count. */
  private static final int DEPTH = 1_000;

  private final List<Retriever> retrievers;
  private final int depth;

  /** Merges the best {@value #DEPTH} of each. */
  public FusionRetriever(List<Retriever> retrievers) {
    this(retrievers, DEPTH);
  }

  /**
   * Merges the best of each.
   *
   * @param depth how many hits of each retriever count
   */
  public FusionRetriever(List<Retriever> retrievers, int depth) {
    this.retrievers = List.copyOf(retrievers);
    this.depth = depth;
    if (retrievers.isEmpty() || depth < 1) {
      throw new IllegalArgumentException(
          "nothing to fuse: %d retrievers, depth %d".formatted(retrievers.size(), depth));
    }
  }

  @Override
  public String mode() {
    return "fusion";
  }

  /** All models in it, such as {@code bm25+e5-small-v2-1}. */
  @Override
  public String model() {
    return retrievers.stream().map(Retriever::model).distinct().collect(Collectors.joining("+"));
  }

  @Override
  public Map<String, List<Hit>> retrieve(
      Corpus corpus, List<Query> queries, int k, EvalProgress progress) {
    List<Map<String, List<Hit>>> found = new ArrayList<>();
    for (Retriever retriever : retrievers) {
      found.add(retriever.retrieve(corpus, queries, depth + 1, progress));
    }
    Map<String, List<Hit>> fused = new LinkedHashMap<>();
    for (Query query : queries) {
      List<Ranking> rankings =
          found.stream().map(hits -> new Ranking(query.id(), hits.get(query.id()))).toList();
      fused.put(query.id(), ReciprocalRankFusion.fuse(rankings, depth).stream().limit(k).toList());
    }
    return fused;
  }
}
