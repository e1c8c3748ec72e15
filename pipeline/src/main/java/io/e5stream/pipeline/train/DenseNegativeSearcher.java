package io.e5stream.pipeline.train;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.retrieval.ExactSearch;
import io.e5stream.training.mine.FoundPassage;
import io.e5stream.training.mine.NegativeSearcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares every query with every passage by dot product. Holds the vectors of all passages: 4
 * bytes a dimension.
 */
public final class DenseNegativeSearcher implements NegativeSearcher {

  /** Vectors that are laid out anew at a time. */
  private static final int WINDOW = 16_384;

  private final TextEncoder encoder;
  private final Workers workers;
  private final float[][] passages;
  private final List<String> ids;

  /**
   * Encodes the passages.
   *
   * @param encoder closed with the searcher; when this fails, by the caller
   */
  public DenseNegativeSearcher(TextEncoder encoder, List<String> passages, EvalProgress progress) {
    this.encoder = encoder;
    this.workers = new Workers(Runtime.getRuntime().availableProcessors());
    this.ids = IntStream.range(0, passages.size()).mapToObj(Integer::toString).toList();
    try {
      progress.stage("encoding passages", passages.size());
      this.passages =
          new ParallelEncoder(encoder, workers).encode(Role.PASSAGE, passages, progress);
    } catch (RuntimeException | Error e) {
      workers.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return encoder.model();
  }

  @Override
  public List<List<FoundPassage>> search(List<String> queries, int k) {
    ParallelEncoder parallel = new ParallelEncoder(encoder, workers);
    float[][] vectors = parallel.encode(Role.QUERY, queries, EvalProgress.NONE);
    ExactSearch search = new ExactSearch(vectors, k, workers);
    for (int from = 0; from < passages.length; from += WINDOW) {
      int to = Math.min(passages.length, from + WINDOW);
      search.add(ids.subList(from, to), Arrays.copyOfRange(passages, from, to));
    }
    List<List<FoundPassage>> found = new ArrayList<>(queries.size());
    for (int query = 0; query < queries.size(); query++) {
      found.add(search.best(query).stream().map(DenseNegativeSearcher::found).toList());
    }
    return found;
  }

  private static FoundPassage found(Hit hit) {
    return new FoundPassage(Integer.parseInt(hit.documentId()), hit.score());
  }

  @Override
  public void close() {
    try (encoder) {
      workers.close();
    }
  }
}
