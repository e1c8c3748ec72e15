package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often and from wherever changes are replayed, the store ends the same. */
class ReplayLawIT {

  private EmbeddedVectorServer server;
  private QdrantConnection store;
  private ServingCollection collection;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    server = EmbeddedVectorServer.start(directory, 0);
    store = QdrantConnection.open(QdrantEndpoint.plain("localhost", server.port()));
    collection = new IndexCollections(store).ensure("docs", FakeStore.SPEC);
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
    server.close();
  }

  private BatchWriter writer(BatchLimits limits, SinkRules rules) {
    SinkMetrics metrics = SinkMetrics.create();
    Backoff backoff =
        new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(5));
    RetryingCalls calls = new RetryingCalls(store, backoff, metrics.calls());
    return new BatchWriter(
        new StoreWriter(store, collection.name(), calls, metrics),
        new DocumentPoints(Changes.DIMENSION),
        limits,
        rules);
  }

  private Map<String, String> stored() {
    return StoreContents.payloads(store, collection.name());
  }

  @RepeatedTest(5)
  void replaysFromAnyCheckpointEndInTheSameStore() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<EmbeddedChange> changes = ChangeSequence.random(random, 200, 12);
    ExpectedStore expected = new ExpectedStore();
    changes.forEach(expected::apply);

    BatchWriter writer =
        writer(
            new BatchLimits(1 + random.nextInt(20), 2_000 + random.nextInt(9_000)), SinkRules.ALL);
    int checkpoint = 0;
    int position = 0;
    int crashes = 8;
    while (position < changes.size()) {
      int end = Math.min(changes.size(), position + 1 + random.nextInt(40));
      assertThat(writer.write(changes.subList(position, end))).isEmpty();
      position = end;
      if (random.nextBoolean()) {
        checkpoint = position;
      } else if (crashes > 0 && random.nextBoolean()) {
        crashes--;
        position = checkpoint;
      }
    }
    assertThat(stored()).as("seed %d", seed).isEqualTo(expected.payloads());
  }

  @Test
  void aLateWriterOfAnOlderVersionChangesNothing() throws Exception {
    BatchWriter writer = writer(new BatchLimits(100, 1 << 20), SinkRules.ALL);
    writer.write(List.of(Changes.index("a", 5, "new one", "new two")));
    Map<String, String> before = stored();
    writer.write(List.of(Changes.index("a", 4, "old one", "old two")));
    writer.write(List.of(Changes.refresh("a", 4, "old", "{}")));
    writer.write(List.of(Changes.delete("a", 4)));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void withoutTheConditionalUpdateTheLateWriterWins() throws Exception {
    BatchWriter mutant = writer(new BatchLimits(100, 1 << 20), new SinkRules(false, true, true));
    mutant.write(List.of(Changes.index("a", 5, "new one")));
    mutant.write(List.of(Changes.index("a", 4, "old one")));
    assertThat(stored().values().iterator().next()).contains("\"old one\"");
  }

  @Test
  void aRefreshLeavesPointsOfAnOlderContentAlone() throws Exception {
    BatchWriter writer = writer(new BatchLimits(100, 1 << 20), SinkRules.ALL);
    writer.write(List.of(Changes.index("a", 1, "first content")));
    Map<String, String> before = stored();
    writer.write(List.of(Changes.refresh("a", 2, 3, "news", "{}")));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void theSameVersionInFewerChunksLeavesNoneOfTheFormerOnes() throws Exception {
    BatchWriter writer = writer(new BatchLimits(100, 1 << 20), SinkRules.ALL);
    writer.write(List.of(Changes.index("a", 1, "one", "two", "three")));
    writer.write(List.of(Changes.index("b", 1, "one", "two", "three")));
    writer.write(List.of(Changes.index("a", 1, "one two", "three")));
    assertThat(stored()).hasSize(2 + 3);
  }

  @Test
  void strangeTextsAndLongDocumentsAreStoredWhole() throws Exception {
    String[] chunks = new String[700];
    java.util.Arrays.setAll(chunks, i -> "\u0000 \u0007 \uD83D\uDE00 chunk " + i + "\n");
    EmbeddedChange change = Changes.index("strange \u0001 \uD83D\uDE00 id", 1, chunks);
    ExpectedStore expected = new ExpectedStore();
    expected.apply(change);
    BatchWriter writer = writer(new BatchLimits(512, 3 << 20), SinkRules.ALL);
    assertThat(writer.write(List.of(change))).isEmpty();
    assertThat(stored()).isEqualTo(expected.payloads());
    writer.write(List.of(Changes.index(change.change().id(), 2, "short")));
    assertThat(stored()).hasSize(1);
  }
}
