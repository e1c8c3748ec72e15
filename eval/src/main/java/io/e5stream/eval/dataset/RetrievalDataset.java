package io.e5stream.eval.dataset;

import java.util.List;
import java.util.Objects;

/**
 * A retrieval data set, one split of its judgements.
 *
 * @param name name of the data set's folder
 * @param split name of the split, such as {@code test}
 * @param corpus the documents
 * @param queries the queries that have judgements; the others are left out
 * @param judgements the judgements of these queries
 * @param notes what the reader should know about the data: ids that resolve to nothing, empty
 *     documents
 */
public record RetrievalDataset(
    String name,
    String split,
    Corpus corpus,
    List<Query> queries,
    Judgements judgements,
    List<String> notes) {

  public RetrievalDataset {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(judgements, "judgements");
    queries = List.copyOf(queries);
    notes = List.copyOf(notes);
    if (queries.isEmpty()) {
      throw new IllegalArgumentException("data set " + name + " has no judged query");
    }
  }
}
