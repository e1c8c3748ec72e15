package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import io.e5stream.search.Bm25Fields;
import io.e5stream.search.Bm25Index;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Retrieves by BM25, without a model, from an index in memory. */
public final class Bm25Retriever implements Retriever {

  private final Bm25Fields fields;

  public Bm25Retriever(Bm25Fields fields) {
    this.fields = Objects.requireNonNull(fields, "fields");
  }

  @Override
  public String mode() {
    return fields == Bm25Fields.FLAT ? "bm25" : "bm25-multifield";
  }

  @Override
  public String model() {
    return "bm25";
  }

  @Override
  public Map<String, List<Hit>> retrieve(
      Corpus corpus, List<Query> queries, int k, EvalProgress progress) {
    try (Bm25Index index = Bm25Index.inMemory(fields)) {
      progress.stage("bm25 documents", corpus.size());
      corpus.read(
          document -> {
            index.put(document.id(), document.title(), document.text());
            progress.advance(1);
          });
      index.refresh();
      progress.stage("bm25 queries", queries.size());
      Map<String, List<Hit>> found = new LinkedHashMap<>();
      for (Query query : queries) {
        found.put(
            query.id(),
            index.search(query.text(), k).stream()
                .map(hit -> new Hit(hit.documentId(), hit.score()))
                .toList());
        progress.advance(1);
      }
      return found;
    }
  }
}
