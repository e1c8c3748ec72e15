package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.List;
import java.util.Map;

/** A way to find the documents of a corpus that fit queries. */
public interface Retriever {

  /** Name in reports, such as {@code exact}, {@code bm25} or {@code fusion}. */
  String mode();

  /**
   * Id of the model that embeds, {@code name-version}, or what does without one: {@code bm25}.
   * Known at the latest after retrieving.
   */
  String model();

  /**
   * Retrieves the best documents for each query.
   *
   * @param k at most this many hits a query; each document at most once
   * @return hits by query id, in any order; every query has an entry
   */
  Map<String, List<Hit>> retrieve(Corpus corpus, List<Query> queries, int k, EvalProgress progress);

  /**
   * What the retriever measured itself while retrieving: value by query id, by metric name. Empty
   * for most.
   */
  default Map<String, Map<String, Double>> measured() {
    return Map.of();
  }
}
