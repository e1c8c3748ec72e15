package io.e5stream.pipeline.eval;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.retrieval.Bm25Retriever;
import io.e5stream.eval.retrieval.ExactRetriever;
import io.e5stream.eval.retrieval.FusionRetriever;
import io.e5stream.eval.retrieval.IndexRetriever;
import io.e5stream.eval.retrieval.Retriever;
import io.e5stream.search.Bm25Fields;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;

/**
 * A retriever with the model or the index that it needs.
 *
 * @param retriever works until this is closed
 * @param resource what closing frees
 */
public record OpenRetriever(Retriever retriever, AutoCloseable resource) implements AutoCloseable {

  /**
   * Opens what a searcher needs.
   *
   * @param options of the store
   * @param model opens the model of searchers that embed here; the store embeds by itself
   */
  public static OpenRetriever of(
      Searcher searcher, Configuration options, Supplier<TextEncoder> model) throws Exception {
    return switch (searcher) {
      case EXACT -> {
        TextEncoder encoder = model.get();
        yield new OpenRetriever(new ExactRetriever(encoder), encoder);
      }
      case STORE -> {
        EmbeddedIndex index = EmbeddedIndex.start(options);
        yield new OpenRetriever(new IndexRetriever(index), index);
      }
      case BM25 -> bm25(Bm25Fields.FLAT);
      case BM25_MULTIFIELD -> bm25(Bm25Fields.MULTIFIELD);
      case FUSION -> {
        TextEncoder encoder = model.get();
        yield new OpenRetriever(
            new FusionRetriever(
                List.of(new Bm25Retriever(Bm25Fields.FLAT), new ExactRetriever(encoder))),
            encoder);
      }
    };
  }

  private static OpenRetriever bm25(Bm25Fields fields) {
    return new OpenRetriever(new Bm25Retriever(fields), () -> {});
  }

  @Override
  public void close() throws Exception {
    resource.close();
  }
}
