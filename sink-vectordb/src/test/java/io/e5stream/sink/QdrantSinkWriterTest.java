package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.OutcomeTotals;
import io.grpc.Status;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QdrantSinkWriterTest {

  private final FakeStore store = new FakeStore();
  private final CollectingDeadLetters deadLetters =
      new CollectingDeadLetters(UUID.randomUUID().toString());
  private CapturingSink capturing;

  @AfterEach
  void close() {
    store.close();
  }

  private QdrantSink sink(SinkRules rules) {
    Configuration options = new Configuration();
    options.set(SinkOptions.URL, store.endpoint().url());
    options.set(SinkOptions.MAX_BATCH_DOCUMENTS, 5);
    options.set(SinkOptions.MAX_BATCH_AGE, Duration.ofHours(1));
    options.set(SinkOptions.RETRY_INITIAL_BACKOFF, Duration.ofMillis(1));
    options.set(SinkOptions.RETRY_MAX_BACKOFF, Duration.ofMillis(20));
    return QdrantSink.builder()
        .options(options)
        .collection(store.collection())
        .deadLetters(deadLetters)
        .rules(rules)
        .build();
  }

  private OneInputStreamOperatorTestHarness<EmbeddedChange, CommittableMessage<EmbeddedChange>>
      harness(SinkRules rules) throws Exception {
    capturing = new CapturingSink(sink(rules));
    return new OneInputStreamOperatorTestHarness<>(new SinkWriterOperatorFactory<>(capturing));
  }

  @Test
  void everythingAcceptedIsInTheStoreBeforeTheBarrier() throws Exception {
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      for (int i = 0; i < 7; i++) {
        harness.processElement(new StreamRecord<>(Changes.index("d" + i, i, "text")));
      }
      harness.prepareSnapshotPreBarrier(1);
      assertThat(pointsWritten()).isEqualTo(7);
      harness.snapshot(1, 1);
    }
  }

  @Test
  void withoutTheDrainAPartialBatchWouldBeLost() throws Exception {
    try (var harness = harness(new SinkRules(true, false, true))) {
      harness.open();
      harness.processElement(new StreamRecord<>(Changes.index("d", 1, "text")));
      harness.prepareSnapshotPreBarrier(1);
      harness.snapshot(1, 1);
      assertThat(pointsWritten()).isZero();
    }
  }

  @Test
  void aStoreAwayDuringTheBarrierIsWaitedFor() throws Exception {
    AtomicInteger refusals = new AtomicInteger(20);
    store.behaviour =
        request ->
            request instanceof UpsertPoints && refusals.getAndDecrement() > 0
                ? Status.UNAVAILABLE.asRuntimeException()
                : null;
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      harness.processElement(new StreamRecord<>(Changes.index("d", 1, "text")));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(refusals.get()).isNegative();
    }
  }

  @Test
  void aStoreAwayWhenTheWriterOpensIsWaitedFor() throws Exception {
    AtomicInteger refusals = new AtomicInteger(20);
    store.behaviour =
        request -> refusals.getAndDecrement() > 0 ? Status.UNAVAILABLE.asRuntimeException() : null;
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      assertThat(refusals.get()).isNegative();
    }
  }

  @Test
  void oneRequestIsInFlightAtATime() throws Exception {
    AtomicLong concurrent = new AtomicLong();
    AtomicLong most = new AtomicLong();
    store.behaviour =
        request -> {
          most.accumulateAndGet(concurrent.incrementAndGet(), Math::max);
          concurrent.decrementAndGet();
          return null;
        };
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      for (int i = 0; i < 100; i++) {
        harness.processElement(new StreamRecord<>(Changes.index("d" + i % 3, i, "text")));
      }
      harness.prepareSnapshotPreBarrier(1);
    }
    assertThat(most.get()).isEqualTo(1);
    long[] versions =
        store.requests(UpsertPoints.class).stream()
            .flatMap(upsert -> upsert.getPointsList().stream())
            .mapToLong(point -> point.getPayloadOrThrow("version").getIntegerValue())
            .toArray();
    assertThat(versions).hasSize(100).isSorted();
  }

  @Test
  void outcomesCountWhatTheStoreConfirmedAndSurviveARestart() throws Exception {
    store.behaviour =
        request ->
            request instanceof UpsertPoints upsert
                    && upsert.getPointsList().stream()
                        .anyMatch(p -> p.getPayloadOrThrow("text").getStringValue().equals("bad"))
                ? Status.INVALID_ARGUMENT.withDescription("no").asRuntimeException()
                : null;
    OperatorSubtaskState state;
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      process(
          harness,
          Changes.index("a", 1, "good"),
          Changes.index("b", 2, "bad"),
          Changes.refresh("c", 3, "s", "{}"),
          Changes.delete("d", 4));
      harness.prepareSnapshotPreBarrier(1);
      state = harness.snapshot(1, 1);
    }
    assertThat(deadLetters.durable()).hasSize(1);
    DeadLetter letter = deadLetters.durable().get(0);
    assertThat(letter.stage()).isEqualTo(DeadLetter.Stage.STORE);
    assertThat(letter.cause()).contains("INVALID_ARGUMENT: no");
    assertThat(new String(letter.origin().value(), StandardCharsets.UTF_8)).isEqualTo("record b 2");

    try (var harness = harness(SinkRules.ALL)) {
      harness.initializeState(state);
      harness.open();
      process(harness, Changes.index("a", 5, "good"));
      harness.prepareSnapshotPreBarrier(2);
      assertThat(capturing.totals()).isEqualTo(new OutcomeTotals(2, 1, 1, 0, 0, 1));
    }
  }

  @Test
  void aCollectionCreatedAgainIsRefusedForGood() throws Exception {
    OperatorSubtaskState state;
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      harness.prepareSnapshotPreBarrier(1);
      state = harness.snapshot(1, 1);
    }
    // A new submission reads the new generation; the restored state still knows the old one.
    store.generation = "generation-2";
    try (var harness = harness(SinkRules.ALL)) {
      assertThatThrownBy(() -> harness.initializeState(state))
          .isInstanceOf(SuppressRestartsException.class)
          .rootCause()
          .hasMessageContaining("generation-1")
          .hasMessageContaining("generation-2");
    }
  }

  @Test
  void aCollectionCreatedAgainWhileTheJobWasDownIsRefusedForGood() throws Exception {
    try (var harness = harness(SinkRules.ALL)) {
      store.generation = "generation-2";
      assertThatThrownBy(harness::open)
          .isInstanceOf(SuppressRestartsException.class)
          .hasStackTraceContaining("deleted and created again");
    }
  }

  @Test
  void aMissingCollectionIsFatal() throws Exception {
    store.behaviour =
        request -> Status.NOT_FOUND.withDescription("doesn't exist").asRuntimeException();
    try (var harness = harness(SinkRules.ALL)) {
      assertThatThrownBy(harness::open)
          .isInstanceOf(SuppressRestartsException.class)
          .hasStackTraceContaining("docs--test")
          .hasStackTraceContaining("doesn't exist");
    }
  }

  @Test
  void aFatalErrorForbidsARestart() throws Exception {
    store.behaviour =
        request ->
            request instanceof UpsertPoints ? Status.PERMISSION_DENIED.asRuntimeException() : null;
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      process(harness, Changes.index("a", 1, "x"));
      assertThatThrownBy(() -> harness.prepareSnapshotPreBarrier(1))
          .hasStackTraceContaining(SuppressRestartsException.class.getName())
          .hasStackTraceContaining("PERMISSION_DENIED");
    }
  }

  @Test
  void aDocumentLargerThanABatchIsWritten() throws Exception {
    String chunk = "x".repeat(10_000);
    String[] chunks = new String[400];
    Arrays.fill(chunks, chunk);
    try (var harness = harness(SinkRules.ALL)) {
      harness.open();
      process(harness, Changes.index("small", 1, "x"), Changes.index("large", 2, chunks));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(pointsWritten()).isEqualTo(401);
      assertThat(store.requests(UpsertPoints.class))
          .allSatisfy(u -> assertThat(u.getSerializedSize()).isLessThan(4 << 20));
    }
  }

  private static void process(
      OneInputStreamOperatorTestHarness<EmbeddedChange, ?> harness, EmbeddedChange... changes)
      throws Exception {
    for (EmbeddedChange change : changes) {
      harness.processElement(new StreamRecord<>(change));
    }
  }

  private int pointsWritten() {
    return store.requests(UpsertPoints.class).stream().mapToInt(UpsertPoints::getPointsCount).sum();
  }
}
