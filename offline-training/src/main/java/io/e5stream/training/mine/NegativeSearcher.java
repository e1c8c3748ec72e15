package io.e5stream.training.mine;

import java.util.List;

/**
 * Finds the passages of a {@link MiningCorpus} that a query is nearest to. Used by one thread; may
 * use more itself.
 */
public interface NegativeSearcher extends AutoCloseable {

  /** What it is: {@code bm25}, or the id of a model. */
  String name();

  /**
   * The best passages of each query.
   *
   * @param k at most so many, 1 or more; fewer only when no other passage has anything to do with
   *     the query
   * @return for each query, in their order, best first; a passage once
   */
  List<List<FoundPassage>> search(List<String> queries, int k);

  @Override
  void close();
}
