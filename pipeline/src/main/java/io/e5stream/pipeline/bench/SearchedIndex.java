package io.e5stream.pipeline.bench;

import static io.qdrant.client.ValueFactory.value;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.bench.QueryTarget;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.eval.TemporaryDirectory;
import io.e5stream.pipeline.index.BundleModels;
import io.e5stream.search.IndexSearcher;
import io.e5stream.search.ModelProvider;
import io.e5stream.sink.CollectionSpec;
import io.e5stream.sink.IndexCollections;
import io.e5stream.sink.Payload;
import io.e5stream.sink.PointIds;
import io.e5stream.sink.QdrantConnection;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.e5stream.sink.embedded.VectorServerOptions;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;

/**
 * An index in a vector server of its own, searched as {@code e5-stream search} does. Its data lies
 * in a temporary directory that goes when it is closed.
 */
public final class SearchedIndex implements QueryTarget, AutoCloseable {

  private static final String INDEX = "bench";
  private static final int UPSERT = 500;
  private static final long POLL_MILLIS = 500;

  /** Graphs that have not grown for so long are as complete as they will be. */
  private static final long SETTLED_POLLS = 10;

  private final ThreadLocal<Long> embedNanos = ThreadLocal.withInitial(() -> 0L);
  private final Path directory;
  private final EmbeddedVectorServer server;
  private IndexSearcher searcher;

  private SearchedIndex(Path directory, EmbeddedVectorServer server) {
    this.directory = directory;
    this.server = server;
  }

  /**
   * Fills an index and waits until its graphs are built, if it is large enough to have some.
   *
   * @param exactLimit an index of at most so many documents is searched exactly
   * @param texts document texts, in turn: what a hit carries along
   * @param vectors {@code [documents, dim]}; a document's id is its position
   */
  public static SearchedIndex fill(
      Configuration options,
      Bundle bundle,
      int exactLimit,
      List<String> texts,
      float[][] vectors,
      EvalProgress progress)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("e5-stream-bench");
    SearchedIndex index = null;
    try {
      EmbeddedVectorServer server =
          EmbeddedVectorServer.start(
              directory, VectorServerOptions.local(0).withExactLimit(exactLimit));
      index = new SearchedIndex(directory, server);
      index.open(options, bundle, exactLimit, texts, vectors, progress);
      return index;
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (index == null) {
        TemporaryDirectory.delete(directory);
      } else {
        index.close();
      }
      throw e;
    }
  }

  private void open(
      Configuration options,
      Bundle bundle,
      int exactLimit,
      List<String> texts,
      float[][] vectors,
      EvalProgress progress)
      throws InterruptedException {
    QdrantEndpoint endpoint = QdrantEndpoint.plain("127.0.0.1", server.port());
    CollectionSpec spec =
        new CollectionSpec(bundle.id(), bundle.hash(), bundle.manifest().dimension(), INDEX);
    try (QdrantConnection store = QdrantConnection.open(endpoint)) {
      String collection = new IndexCollections(store).ensure(INDEX, spec).name();
      progress.stage("filling the index", vectors.length);
      for (int from = 0; from < vectors.length; from += UPSERT) {
        List<PointStruct> points = new ArrayList<>();
        for (int i = from; i < Math.min(vectors.length, from + UPSERT); i++) {
          points.add(point(i, bundle.id(), texts.get(i % texts.size()), vectors[i]));
        }
        upsert(store, collection, points);
        progress.advance(points.size());
      }
      if (vectors.length > exactLimit) {
        awaitGraphs(store, collection, vectors.length, progress);
      }
    }
    ModelProvider models = BundleModels.of(options);
    searcher =
        IndexSearcher.open(
            endpoint, INDEX, wanted -> new TimedEncoder(models.open(wanted), embedNanos), 1);
  }

  private static PointStruct point(int document, String model, String text, float[] vector) {
    String id = Integer.toString(document);
    return PointStruct.newBuilder()
        .setId(PointIdFactory.id(PointIds.of(id, 0)))
        .setVectors(VectorsFactory.vectors(vector))
        .putPayload(Payload.DOCUMENT_ID, value(id))
        .putPayload(Payload.TITLE, value(""))
        .putPayload(Payload.SOURCE, value(""))
        .putPayload(Payload.VERSION, value(1))
        .putPayload(Payload.METADATA, value(Map.of()))
        .putPayload(Payload.CHUNK, value(0))
        .putPayload(Payload.CHUNKS, value(1))
        .putPayload(Payload.START, value(0))
        .putPayload(Payload.END, value(text.length()))
        .putPayload(Payload.TEXT, value(text))
        .putPayload(Payload.MODEL, value(model))
        .build();
  }

  private static void upsert(QdrantConnection store, String collection, List<PointStruct> points)
      throws InterruptedException {
    var unused =
        QdrantConnection.await(
            store
                .points()
                .upsert(
                    UpsertPoints.newBuilder()
                        .setCollectionName(collection)
                        .setWait(true)
                        .addAllPoints(points)
                        .build()),
            "filling collection " + collection);
  }

  private static void awaitGraphs(
      QdrantConnection store, String collection, long documents, EvalProgress progress)
      throws InterruptedException {
    progress.stage("building graphs", documents);
    long before = 0;
    for (long settled = 0; settled < SETTLED_POLLS; settled++) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      long indexed =
          QdrantConnection.await(
                  store.client().getCollectionInfoAsync(collection), "reading " + collection)
              .getIndexedVectorsCount();
      if (indexed != before || indexed == 0) {
        settled = 0;
      }
      progress.advance(indexed - before);
      before = indexed;
    }
  }

  @Override
  public Answer search(String query, int k) {
    long start = System.nanoTime();
    List<String> documents =
        searcher.search(query, k, Map.of()).stream().map(hit -> hit.documentId()).toList();
    return new Answer(documents, embedNanos.get(), System.nanoTime() - start);
  }

  @Override
  public void close() {
    if (searcher != null) {
      searcher.close();
    }
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the vector server did not stop: " + e.getMessage(), e);
    } finally {
      TemporaryDirectory.delete(directory);
    }
  }
}
