package io.e5stream.sink;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import io.grpc.Status;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContentCheckOperatorTest {

  private static final ScrollResponse ONE_OF_ONE =
      ScrollResponse.newBuilder()
          .addResult(
              RetrievedPoint.newBuilder()
                  .setId(PointIdFactory.id(1))
                  .putPayload("chunks", value(1)))
          .build();

  private final FakeStore store = new FakeStore();

  @AfterEach
  void close() {
    store.close();
  }

  private OneInputStreamOperatorTestHarness<ResolvedChange, ResolvedChange> harness()
      throws Exception {
    Backoff backoff =
        new Backoff(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMinutes(5));
    var harness =
        new OneInputStreamOperatorTestHarness<ResolvedChange, ResolvedChange>(
            new ContentCheckOperatorFactory(
                new ContentCheckSettings(store.endpoint(), "docs--test", backoff)));
    harness.open();
    return harness;
  }

  @Test
  void whatTheStoreHoldsIsRefreshed() throws Exception {
    store.behaviour = request -> ONE_OF_ONE;
    ResolvedChange refresh = Changes.refresh("a", 4, 7, "s", "{}").change();
    try (var harness = harness()) {
      send(harness, Changes.refresh("a", 4, 7, "s", "{}"));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(harness.extractOutputValues())
          .singleElement()
          .satisfies(change -> assertThat(text(change)).isEqualTo(text(refresh)))
          .satisfies(change -> assertThat(change.contentVersion()).isEqualTo(4));
    }
  }

  @Test
  void whatItDoesNotHoldIsIndexedAgainAsTheSameVersion() throws Exception {
    try (var harness = harness()) {
      send(harness, Changes.refresh("a", 4, 7, "s", "{\"k\":1}"));
      harness.prepareSnapshotPreBarrier(1);
      ResolvedChange indexed = harness.extractOutputValues().get(0);
      assertThat(text(indexed)).isEqualTo("INDEX a 7 indexed");
      assertThat(indexed.contentVersion()).isEqualTo(7);
      assertThat(indexed.change().document().metadata()).isEqualTo("{\"k\":1}");
    }
  }

  @Test
  void otherChangesPassAndTheStoreIsNotAsked() throws Exception {
    try (var harness = harness()) {
      send(harness, Changes.index("a", 1, "x"), Changes.delete("b", 2));
      assertThat(emitted(harness)).containsExactly("INDEX a 1 indexed", "DELETE b 2 deleted");
      assertThat(store.requests).isEmpty();
    }
  }

  @Test
  void changesKeepTheirOrderWhileAnswersAreToCome() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    store.behaviour =
        request -> {
          awaitQuietly(answer);
          return ONE_OF_ONE;
        };
    try (var harness = harness()) {
      send(harness, refresh("a", 5), Changes.index("b", 6, "x"), Changes.delete("c", 7));
      send(harness, refresh("d", 8));
      assertThat(emitted(harness)).isEmpty();
      await().until(() -> store.requests.size() == 2);

      answer.countDown();
      harness.prepareSnapshotPreBarrier(1);
      assertThat(emitted(harness))
          .containsExactly(
              "REFRESH a 5 unchanged",
              "INDEX b 6 indexed",
              "DELETE c 7 deleted",
              "REFRESH d 8 unchanged");
    }
  }

  @Test
  void answersAreCollectedWhileNothingArrives() throws Exception {
    store.behaviour = request -> ONE_OF_ONE;
    try (var harness = harness()) {
      harness.setProcessingTime(0);
      send(harness, refresh("a", 5));
      AtomicInteger now = new AtomicInteger();
      await()
          .untilAsserted(
              () -> {
                harness.setProcessingTime(now.addAndGet((int) ContentCheckOperator.POLL_MILLIS));
                assertThat(emitted(harness)).containsExactly("REFRESH a 5 unchanged");
              });
    }
  }

  @Test
  void tooManyQuestionsAreWaitedFor() throws Exception {
    store.behaviour = request -> ONE_OF_ONE;
    int many = ContentCheckOperator.MAX_PENDING + 10;
    try (var harness = harness()) {
      for (int i = 0; i < many; i++) {
        send(harness, refresh("d" + i, i));
      }
      assertThat(emitted(harness)).hasSizeGreaterThanOrEqualTo(10);
      harness.endInput();
      assertThat(emitted(harness))
          .containsExactlyElementsOf(
              IntStream.range(0, many)
                  .mapToObj(i -> "REFRESH d%d %d unchanged".formatted(i, i))
                  .toList());
    }
  }

  @Test
  void largeRecordsAreNotGathered() throws Exception {
    store.behaviour = request -> ONE_OF_ONE;
    Document document = new Document("large", "", "any", "", 3, "{}");
    byte[] value = new byte[(int) ContentCheckOperator.MAX_PENDING_BYTES];
    Origin origin = new Origin("documents", 0, 3, 0, null, value);
    try (var harness = harness()) {
      harness.processElement(
          new StreamRecord<>(
              new ResolvedChange(
                  DocumentChange.upsert(document, origin), Action.REFRESH, 3, Outcome.UNCHANGED)));
      assertThat(emitted(harness)).containsExactly("REFRESH large 3 unchanged");
    }
  }

  @Test
  void whileItsContentIsOnTheWayToTheStoreADocumentIsIndexedAgainButCountsAsBefore()
      throws Exception {
    store.behaviour = request -> ONE_OF_ONE;
    try (var harness = harness()) {
      send(harness, Changes.index("a", 1, "x"), refresh("a", 2));
      assertThat(emitted(harness)).containsExactly("INDEX a 1 indexed", "INDEX a 2 unchanged");
      assertThat(store.requests).as("what it says may be out of date").isEmpty();

      harness.prepareSnapshotPreBarrier(1);
      send(harness, refresh("a", 3));
      harness.prepareSnapshotPreBarrier(2);
      assertThat(emitted(harness)).element(2).isEqualTo("REFRESH a 3 unchanged");
    }
  }

  @Test
  void oneIndexedAgainIsOnTheWayAsWell() throws Exception {
    try (var harness = harness()) {
      send(harness, refresh("a", 5), refresh("a", 6));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(emitted(harness)).containsExactly("INDEX a 5 indexed", "INDEX a 6 unchanged");
    }
  }

  @Test
  void aReplayOfWhatWasOvertakenBeforeACrashCountsAsBefore() throws Exception {
    store.behaviour = request -> request instanceof CountPoints ? (Object) 1L : null;
    try (var harness = harness()) {
      send(harness, refresh("a", 5));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(emitted(harness)).containsExactly("INDEX a 5 unchanged");
    }
  }

  @Test
  void aStoreThatIsAwayIsWaitedForAtABarrier() throws Exception {
    AtomicInteger refusals = new AtomicInteger(20);
    store.behaviour =
        request ->
            refusals.getAndDecrement() > 0 ? Status.UNAVAILABLE.asRuntimeException() : ONE_OF_ONE;
    try (var harness = harness()) {
      send(harness, refresh("a", 5));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(emitted(harness)).containsExactly("REFRESH a 5 unchanged");
    }
  }

  @Test
  void aFatalErrorForbidsARestart() throws Exception {
    store.behaviour = request -> Status.PERMISSION_DENIED.asRuntimeException();
    try (var harness = harness()) {
      assertThatThrownBy(
              () -> {
                send(harness, refresh("a", 5));
                harness.prepareSnapshotPreBarrier(1);
              })
          .isInstanceOf(SuppressRestartsException.class)
          .hasStackTraceContaining("PERMISSION_DENIED");
    }
  }

  @Test
  void aCancelledTaskDoesNotWaitForTheStore() throws Exception {
    store.behaviour = request -> Status.UNAVAILABLE.asRuntimeException();
    try (var harness = harness()) {
      AtomicReference<Throwable> failure = new AtomicReference<>();
      Thread task =
          new Thread(
              () -> {
                try {
                  send(harness, refresh("a", 5));
                  harness.prepareSnapshotPreBarrier(1);
                } catch (Exception e) {
                  failure.set(e);
                }
              });
      task.start();
      await().until(() -> store.requests(ScrollPoints.class).size() > 1);
      task.interrupt();
      task.join(10_000);
      assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }
  }

  private static EmbeddedChange refresh(String id, long version) {
    return Changes.refresh(id, version, "s", "{}");
  }

  private static void send(
      OneInputStreamOperatorTestHarness<ResolvedChange, ?> harness, EmbeddedChange... changes)
      throws Exception {
    for (EmbeddedChange change : changes) {
      harness.processElement(new StreamRecord<>(change.change()));
    }
  }

  private static List<String> emitted(
      OneInputStreamOperatorTestHarness<ResolvedChange, ResolvedChange> harness) {
    return harness.extractOutputValues().stream().map(ContentCheckOperatorTest::text).toList();
  }

  private static String text(ResolvedChange change) {
    return "%s %s %d %s"
        .formatted(change.action(), change.id(), change.version(), change.outcome().label());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
