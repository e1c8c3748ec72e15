package io.e5stream.pipeline.eval;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.registry.ServedPrecision;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.retrieval.CorpusIndex;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.e5stream.pipeline.index.BundleModels;
import io.e5stream.pipeline.index.IndexLauncher;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.pipeline.index.OutcomeSummary;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.search.IndexSearcher;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.SinkOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.flink.configuration.Configuration;

/**
 * An index on a broker, a Flink cluster and a vector server in this JVM: a corpus goes through
 * Kafka and the index job, and is searched as a user would search, through HNSW graphs however
 * small it is. Its data lies in a temporary directory that goes when it is closed.
 */
public final class EmbeddedIndex implements CorpusIndex {

  private static final String NAME = "eval";

  private final Path directory;
  private final EmbeddedParts parts;
  private final String model;
  private IndexSearcher searcher;

  private EmbeddedIndex(Path directory, EmbeddedParts parts, String model) {
    this.directory = directory;
    this.parts = parts;
    this.model = model;
  }

  /**
   * Starts broker and vector server.
   *
   * @param options the user's options of chunking, embedding and writing; addresses, directories
   *     and the index's name are replaced
   */
  public static EmbeddedIndex start(Configuration options) throws Exception {
    String model = Bundle.load(options.get(EmbedOptions.BUNDLE)).id();
    Path directory = Files.createTempDirectory("e5-stream-eval");
    Configuration own = new Configuration(options);
    own.set(IndexOptions.NAME, NAME);
    own.set(IndexOptions.UNTIL_END, true);
    own.set(IndexOptions.DATA_DIR, directory.toString());
    own.set(IngestOptions.BOOTSTRAP_SERVERS, EmbeddedParts.EMBEDDED);
    own.set(SinkOptions.URL, EmbeddedParts.EMBEDDED);
    if (!options.contains(EmbedOptions.PRECISION)) {
      // Beside it, evaluations search exactly with vectors of the bundle as it is.
      own.set(EmbedOptions.PRECISION, ServedPrecision.BUNDLE.toString());
    }
    try {
      return new EmbeddedIndex(
          directory, EmbeddedParts.startAnywhere(own, IndexOptions.dataDir(own)), model);
    } catch (Exception e) {
      TemporaryDirectory.delete(directory);
      throw e;
    }
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public void index(Corpus corpus, EvalProgress progress) {
    try {
      Configuration options = parts.options();
      progress.stage("producing", corpus.size());
      long produced =
          CorpusProducer.produce(
              corpus,
              options.get(IngestOptions.BOOTSTRAP_SERVERS),
              options.get(IngestOptions.DOCUMENTS_TOPIC),
              progress);
      progress.stage("indexing", produced);
      Map<Outcome, Long> outcomes = run(options, progress);
      requireAllIndexed(outcomes, produced);
      // What is measured is the search of a large index, not that of a few points.
      parts.store().buildGraphs();
      searcher =
          IndexSearcher.open(QdrantEndpoint.from(options), NAME, BundleModels.of(options), 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while indexing");
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the corpus could not be indexed: " + e.getMessage(), e);
    }
  }

  private static Map<Outcome, Long> run(Configuration options, EvalProgress progress)
      throws Exception {
    try (IndexLauncher launcher = IndexLauncher.prepare(options);
        RunningJob running = launcher.start()) {
      long[] before = new long[1];
      launcher.awaitEnd(
          running,
          passed -> {
            progress.advance(passed - before[0]);
            before[0] = passed;
          });
      running.close();
      return running.outcomes();
    }
  }

  static void requireAllIndexed(Map<Outcome, Long> outcomes, long produced) {
    if (outcomes.getOrDefault(Outcome.INDEXED, 0L) != produced) {
      throw new IllegalStateException(
          "%,d documents were produced, but not all of them were indexed:%n%s"
              .formatted(produced, OutcomeSummary.table(outcomes)));
    }
  }

  @Override
  public List<Hit> search(String query, int k) {
    return search(query, k, false);
  }

  @Override
  public List<Hit> searchExactly(String query, int k) {
    return search(query, k, true);
  }

  private List<Hit> search(String query, int k, boolean exact) {
    if (searcher == null) {
      throw new IllegalStateException("nothing has been indexed yet");
    }
    return searcher.rank(query, k, exact).stream()
        .map(hit -> new Hit(hit.documentId(), hit.score()))
        .toList();
  }

  @Override
  public void close() {
    try {
      if (searcher != null) {
        searcher.close();
      }
      parts.close();
    } catch (Exception e) {
      throw new IllegalStateException("the parts in this JVM did not stop: " + e.getMessage(), e);
    } finally {
      TemporaryDirectory.delete(directory);
    }
  }
}
