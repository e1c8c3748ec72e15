package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import io.e5stream.sink.BatchWriter.Rejection;
import io.e5stream.sink.ContentSequence.Step;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a store that refuses some documents, however often changes are replayed: the store ends the
 * same, the refused changes are dead letters each time they come, and no others ever are.
 */
class ContentCheckLawIT {

  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(5));

  private EmbeddedVectorServer server;
  private QdrantConnection store;
  private ServingCollection collection;
  private BatchWriter writer;

  /** What each version's record counted as when it was processed last. */
  private final Map<Long, Outcome> outcomes = new HashMap<>();

  private final Set<Long> deadLetters = new HashSet<>();

  /** Documents that the store held when the present attempt began. */
  private final Set<String> heldBefore = new HashSet<>();

  /**
   * Refreshes of documents that the store did not hold when the attempt began: their deletion was
   * written before the crash and comes again. Until then they count as indexed.
   */
  private final Set<Long> foundDeleted = new HashSet<>();

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    server = EmbeddedVectorServer.start(directory, 0);
    store = QdrantConnection.open(QdrantEndpoint.plain("localhost", server.port()));
    collection = new IndexCollections(store).ensure("docs", FakeStore.SPEC);
    SinkMetrics metrics = SinkMetrics.create();
    writer =
        new BatchWriter(
            new StoreWriter(
                store,
                collection.name(),
                new RetryingCalls(store, QUICK, metrics.calls()),
                metrics),
            new DocumentPoints(Changes.DIMENSION),
            new BatchLimits(20, 1 << 20),
            SinkRules.ALL);
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
    server.close();
  }

  @RepeatedTest(10)
  void replaysEndInTheSameStoreAndTheSameDeadLetters() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Step> steps = ContentSequence.random(random, 300, 8);

    int checkpoint = 0;
    for (int crashes = 8; checkpoint < steps.size(); crashes--) {
      checkpoint = attempt(steps, checkpoint, random, crashes > 0);
    }

    ExpectedStore expected = new ExpectedStore();
    steps.stream().filter(step -> !step.refused()).forEach(step -> expected.apply(step.change()));
    assertThat(StoreContents.payloads(store, collection.name()))
        .as("seed %d", seed)
        .isEqualTo(expected.payloads());
    Set<Long> refused = new HashSet<>();
    steps.stream().filter(Step::refused).forEach(step -> refused.add(step.version()));
    assertThat(deadLetters).as("seed %d", seed).isEqualTo(refused);
    for (Step step : steps) {
      if (!step.refused() && !foundDeleted.contains(step.version())) {
        assertThat(outcomes.get(step.version()))
            .as("seed %d, %s", seed, step.change().change())
            .isEqualTo(step.change().change().outcome());
      }
    }
  }

  /**
   * Processes steps until a crash or the end; what comes out of the check lies in a buffer for a
   * while, as in the stages before the sink.
   *
   * @return position of the last checkpoint
   */
  private int attempt(List<Step> steps, int checkpoint, Random random, boolean crashes)
      throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<ResolvedChange, ResolvedChange>(
            new ContentCheckOperatorFactory(
                new ContentCheckSettings(store.endpoint(), collection.name(), QUICK)))) {
      harness.open();
      lookWhatIsHeld();
      int written = 0;
      for (int position = checkpoint; position < steps.size(); ) {
        harness.processElement(new StreamRecord<>(steps.get(position++).change().change()));
        List<ResolvedChange> checked = harness.extractOutputValues();
        int dice = random.nextInt(40);
        if (dice < 4) {
          int some = random.nextInt(checked.size() - written + 1);
          write(steps, checked.subList(written, written + some));
          written += some;
        } else if (dice == 4 || position == steps.size()) {
          harness.prepareSnapshotPreBarrier(position);
          checked = harness.extractOutputValues();
          write(steps, checked.subList(written, checked.size()));
          written = checked.size();
          checkpoint = position;
        } else if (dice < 7 && crashes) {
          return checkpoint;
        }
      }
      return checkpoint;
    }
  }

  private void lookWhatIsHeld() {
    heldBefore.clear();
    for (String payload : StoreContents.payloads(store, collection.name()).values()) {
      heldBefore.add(payload.replaceAll(".*\"document_id\":\"([^\"]*)\".*", "$1"));
    }
  }

  private void write(List<Step> steps, List<ResolvedChange> checked) throws InterruptedException {
    List<EmbeddedChange> batch = new ArrayList<>();
    for (ResolvedChange change : checked) {
      Step step = steps.get((int) change.version() - 1);
      batch.add(
          new EmbeddedChange(
              change, change.action() == Action.INDEX ? step.full().passages() : List.of()));
      outcomes.put(change.version(), change.outcome());
      if (change.outcome() != step.change().change().outcome() && !heldBefore.contains(step.id())) {
        foundDeleted.add(change.version());
      }
    }
    for (Rejection rejection : writer.write(batch)) {
      long version = rejection.change().change().version();
      outcomes.put(version, Outcome.DEAD_LETTER);
      deadLetters.add(version);
    }
  }
}
