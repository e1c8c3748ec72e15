package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.Outcome;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointsSelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of documents that the sink has really written. */
class StoredContentIT {

  private EmbeddedVectorServer server;
  private QdrantConnection store;
  private BatchWriter writer;
  private StoredContent content;
  private String collection;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    server = EmbeddedVectorServer.start(directory, 0);
    store = QdrantConnection.open(QdrantEndpoint.plain("localhost", server.port()));
    collection = new IndexCollections(store).ensure("docs", FakeStore.SPEC).name();
    SinkMetrics metrics = SinkMetrics.create();
    RetryingCalls calls =
        new RetryingCalls(
            store,
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(5)),
            metrics.calls());
    writer =
        new BatchWriter(
            new StoreWriter(store, collection, calls, metrics),
            new DocumentPoints(Changes.DIMENSION),
            new BatchLimits(50, 1 << 20),
            SinkRules.ALL);
    content = new StoredContent(store, collection, calls);
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
    server.close();
  }

  @Test
  void contentOfTheRefreshedVersionsIsFoundAndNoOther() throws Exception {
    write(Changes.index("a", 5, "one", "two"), Changes.index("b", 6, "one"));

    assertThat(isComplete("a", 5, 5)).isTrue();
    assertThat(isComplete("a", 5, 9)).isTrue();
    assertThat(isComplete("a", 6, 9)).as("an older content").isFalse();
    assertThat(isComplete("a", 3, 4)).as("a newer content").isFalse();
    assertThat(isComplete("c", 0, 9)).as("another document").isFalse();
    write(Changes.delete("a", 7));
    assertThat(isComplete("a", 5, 9)).isFalse();
  }

  @Test
  void contentStaysFoundWhereverARefreshMovesItsVersion() throws Exception {
    write(Changes.index("a", 5, "one", "two"), Changes.refresh("a", 5, 8, "s", "{}"));
    assertThat(isComplete("a", 5, 9)).isTrue();
    assertThat(isComplete("a", 5, 7)).as("what was there before").isFalse();
  }

  @Test
  void contentWrittenAgainUnderALaterVersionIsFoundFromItsFirstVersionOn() throws Exception {
    // First to be stored as version 5, refused; written in full by the refresh of version 6.
    EmbeddedChange full = Changes.index("a", 6, "one", "two");
    write(
        new EmbeddedChange(
            Changes.refresh("a", 5, 6, "s", "{}").change().asIndex(Outcome.INDEXED),
            full.passages()));

    assertThat(isComplete("a", 5, 7)).isTrue();
    write(Changes.refresh("a", 5, 7, "news", "{}"));
    assertThat(StoreContents.payloads(store, collection).values())
        .hasSize(2)
        .allSatisfy(payload -> assertThat(payload).contains("\"version\":7", "\"news\""));
  }

  @Test
  void aPartOfTheContentIsNotEnough() throws Exception {
    write(Changes.index("short", 1, "one", "two", "three"), Changes.index("long", 2, many(100)));
    assertThat(isComplete("short", 1, 3)).isTrue();
    assertThat(isComplete("long", 2, 3)).isTrue();

    deleteByHand("short", 1);
    deleteByHand("long", 99);
    assertThat(isComplete("short", 1, 3)).isFalse();
    assertThat(isComplete("long", 2, 3)).isFalse();
  }

  @Test
  void newerPointsOvertake() throws Exception {
    write(Changes.index("a", 5, "one"));
    assertThat(content.isOvertaken(Changes.refresh("a", 4, "s", "{}").change())).isTrue();
    assertThat(content.isOvertaken(Changes.refresh("a", 5, "s", "{}").change())).isFalse();
    assertThat(content.isOvertaken(Changes.refresh("b", 1, "s", "{}").change())).isFalse();
  }

  @Test
  void versionsAreComparedExactlyUpToTheLargest() throws Exception {
    long largest = 1L << 53;
    write(Changes.index("a", largest - 1, "one"));
    assertThat(isComplete("a", largest - 1, largest)).isTrue();
    assertThat(isComplete("a", largest, largest)).isFalse();
  }

  private void write(EmbeddedChange... changes) throws InterruptedException {
    assertThat(writer.write(List.of(changes))).isEmpty();
  }

  private boolean isComplete(String id, long contentVersion, long version)
      throws InterruptedException {
    return content.isComplete(
        Changes.refresh(id, contentVersion, version, "s", "{}").change(), null);
  }

  private void deleteByHand(String id, long chunk) {
    Filter point =
        Filter.newBuilder()
            .addMust(ConditionFactory.matchKeyword("document_id", id))
            .addMust(ConditionFactory.match("chunk", chunk))
            .build();
    QdrantConnection.join(
        store
            .points()
            .delete(
                DeletePoints.newBuilder()
                    .setCollectionName(collection)
                    .setWait(true)
                    .setPoints(PointsSelector.newBuilder().setFilter(point))
                    .build()),
        "deleting a chunk");
  }

  private static String[] many(int chunks) {
    String[] texts = new String[chunks];
    for (int i = 0; i < chunks; i++) {
      texts[i] = "chunk " + i;
    }
    return texts;
  }
}
