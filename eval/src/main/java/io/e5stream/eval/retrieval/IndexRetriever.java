package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Retrieves from an index that the corpus goes through first. The caller closes the index. */
public final class IndexRetriever implements Retriever {

  private final CorpusIndex index;

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
    Map<String, List<Hit>> found = new LinkedHashMap<>();
    for (Query query : queries) {
      found.put(query.id(), index.search(query.text(), k));
      progress.advance(1);
    }
    return found;
  }
}
