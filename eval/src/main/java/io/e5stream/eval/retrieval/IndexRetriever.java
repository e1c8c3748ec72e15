package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Retrieves from an index that the corpus goes through first. The caller closes the index.
 *
 * <p>Also measures how much the index's approximate search loses, as {@value #HNSW_RECALL}: the
 * share of the ten nearest documents that a search for ten finds. The nearest are those of an exact
 * comparison with the same stored vectors, one a chunk; a document is as near as its best chunk.
 * Cutting texts into chunks is no part of it, and documents that tie with the tenth are as good.
 */
public final class IndexRetriever implements Retriever {

  static final String HNSW_RECALL = "hnsw_recall@10";

  private static final int NEAREST = 10;

  private final CorpusIndex index;
  private final Map<String, Double> hnswRecall = new LinkedHashMap<>();

  public IndexRetriever(CorpusIndex index) {
    this.index = Objects.requireNonNull(index, "index");
  }

  @Override
  public String mode() {
    return "through-index";
  }

  @Override
  public String model() {
    return index.model();
  }

  @Override
  public Map<String, List<Hit>> retrieve(
      Corpus corpus, List<Query> queries, int k, EvalProgress progress) {
    index.index(corpus, progress);
    progress.stage("queries", queries.size());
    hnswRecall.clear();
    Map<String, List<Hit>> found = new LinkedHashMap<>();
    for (Query query : queries) {
      found.put(query.id(), index.search(query.text(), k));
      // Searched for anew: the deep search above looks at far more of the graph than a user's.
      hnswRecall.put(
          query.id(),
          recall(index.search(query.text(), NEAREST), index.searchExactly(query.text(), NEAREST)));
      progress.advance(1);
    }
    return found;
  }

  @Override
  public Map<String, Map<String, Double>> measured() {
    return Map.of(HNSW_RECALL, hnswRecall);
  }

  /** Both best first. What is as near as the last of the nearest is one of them. */
  static double recall(List<Hit> found, List<Hit> nearest) {
    if (nearest.isEmpty()) {
      return 1;
    }
    float least = nearest.get(nearest.size() - 1).score();
    long good = found.stream().filter(hit -> hit.score() >= least).count();
    return (double) Math.min(good, nearest.size()) / nearest.size();
  }
}
