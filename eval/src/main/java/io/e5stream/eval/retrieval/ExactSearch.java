package io.e5stream.eval.retrieval;

import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.metric.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The best documents of each query among all that were added. Not thread-safe itself; it shares its
 * work out to the workers.
 */
public final class ExactSearch {

  /** Queries that meet a block while it is in the cache. */
  private static final int GROUP = 32;

  private final float[][] queries;
  private final List<TopHits> best;
  private final Workers workers;

  /**
   * Starts with no documents.
   *
   * @param queries {@code [queries, dim]}
   * @param k number of hits to keep for each query
   */
  public ExactSearch(float[][] queries, int k, Workers workers) {
    this.queries = queries;
    this.best = Stream.generate(() -> new TopHits(k)).limit(queries.length).toList();
    this.workers = workers;
  }

  /**
   * Compares documents with all queries.
   *
   * @param ids one id a vector
   * @param vectors {@code [documents, dim]}
   */
  public void add(List<String> ids, float[][] vectors) {
    List<VectorBlock> blocks = new ArrayList<>();
    for (int from = 0; from < vectors.length; from += VectorBlock.SIZE) {
      blocks.add(VectorBlock.of(vectors, from));
    }
    List<Integer> groups =
        IntStream.iterate(0, from -> from < queries.length, from -> from + GROUP).boxed().toList();
    workers.forEach(groups, from -> search(from, ids, blocks));
  }

  private void search(int fromQuery, List<String> ids, List<VectorBlock> blocks) {
    float[] scores = new float[VectorBlock.SIZE];
    int first = 0;
    for (VectorBlock block : blocks) {
      for (int q = fromQuery; q < Math.min(queries.length, fromQuery + GROUP); q++) {
        block.dot(queries[q], scores);
        TopHits top = best.get(q);
        for (int i = 0; i < block.count(); i++) {
          top.offer(ids.get(first + i), scores[i]);
        }
      }
      first += block.count();
    }
  }

  /** The best documents of a query, best first. */
  public List<Hit> best(int query) {
    return best.get(query).bestFirst();
  }
}
