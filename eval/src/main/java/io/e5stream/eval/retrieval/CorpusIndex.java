package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.List;

/** An index to send a corpus through, as a user's documents would go, and to search then. */
public interface CorpusIndex extends AutoCloseable {

  /** Id of the model that embeds, {@code name-version}. */
  String model();

  /**
   * Indexes all documents. When it returns, every document can be found.
   *
   * @throws IllegalStateException if a document was lost on the way
   */
  void index(Corpus corpus, EvalProgress progress);

  /**
   * Searches as users do, approximately.
   *
   * @return the best documents, each once (by its best chunk), at most {@code k}
   */
  List<Hit> search(String query, int k);

  /** As {@link #search}, but compares the query with every chunk's vector. */
  List<Hit> searchExactly(String query, int k);

  @Override
  void close();
}
