package io.e5stream.eval.retrieval;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares every query with every document by dot product: what an approximate index is measured
 * against. Each document is one text, cut where the model's input ends.
 *
 * <p>Holds one window of documents at a time, so that memory does not grow with the corpus. The
 * caller closes the encoder.
 */
public final class ExactRetriever implements Retriever {

  /** Large enough for texts of about equal length to meet, small enough for any heap. */
  private static final int WINDOW = 16_384;

  private final TextEncoder encoder;
  private final int threads;
  private final int window;

  /** Uses as many threads as there are cores. */
  public ExactRetriever(TextEncoder encoder) {
    this(encoder, Runtime.getRuntime().availableProcessors(), WINDOW);
  }

  ExactRetriever(TextEncoder encoder, int threads, int window) {
    this.encoder = Objects.requireNonNull(encoder, "encoder");
    this.threads = threads;
    this.window = window;
  }

  @Override
  public String mode() {
    return "exact";
  }

  @Override
  public String model() {
    return encoder.model();
  }

  @Override
  public Map<String, List<Hit>> retrieve(
      Corpus corpus, List<Query> queries, int k, EvalProgress progress) {
    try (Workers workers = new Workers(threads)) {
      ParallelEncoder parallel = new ParallelEncoder(encoder, workers);
      progress.stage("queries", queries.size());
      float[][] vectors =
          parallel.encode(Role.QUERY, queries.stream().map(Query::text).toList(), progress);
      ExactSearch search = new ExactSearch(vectors, k, workers);

      progress.stage("documents", corpus.size());
      List<CorpusDocument> pending = new ArrayList<>();
      corpus.read(
          document -> {
            pending.add(document);
            if (pending.size() == window) {
              searchIn(pending, parallel, search, progress);
            }
          });
      searchIn(pending, parallel, search, progress);
      return hits(queries, search);
    }
  }

  private static void searchIn(
      List<CorpusDocument> documents,
      ParallelEncoder encoder,
      ExactSearch search,
      EvalProgress progress) {
    List<String> texts = documents.stream().map(CorpusDocument::passage).toList();
    List<String> ids = documents.stream().map(CorpusDocument::id).toList();
    search.add(ids, encoder.encode(Role.PASSAGE, texts, progress));
    documents.clear();
  }

  private static Map<String, List<Hit>> hits(List<Query> queries, ExactSearch search) {
    Map<String, List<Hit>> hits = new LinkedHashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      hits.put(queries.get(i).id(), search.best(i));
    }
    return hits;
  }
}
