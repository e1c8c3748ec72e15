package io.e5stream.pipeline.train;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.training.mine.NegativeSearcher;
import java.util.List;
import java.util.function.Supplier;

/** How negatives are searched for. */
public enum MiningSource {
  /** By words in common. */
  BM25,
  /** By the vectors of a model. */
  DENSE;

  /**
   * Opens the searcher; the caller closes it.
   *
   * @param model opens the model, for {@link #DENSE} alone
   */
  public NegativeSearcher open(
      List<String> passages, Supplier<TextEncoder> model, EvalProgress progress) {
    if (this == BM25) {
      return new Bm25NegativeSearcher(passages, progress);
    }
    TextEncoder encoder = model.get();
    try {
      return new DenseNegativeSearcher(encoder, passages, progress);
    } catch (RuntimeException | Error e) {
      encoder.close();
      throw e;
    }
  }
}
