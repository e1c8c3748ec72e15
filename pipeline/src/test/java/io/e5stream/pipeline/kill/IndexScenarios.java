package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionTimeoutException;

/** Kills of the index job at chosen moments. Each works with any rule of the sink switched off. */
final class IndexScenarios {

  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration PACE = Duration.ofMillis(10);

  /**
   * Changes seen in the store before a kill: fewer than the documents alive, because a fast machine
   * writes them all between two looks.
   */
  private static final int SOME_CHANGES = 15;

  /** Time in which a checkpoint would complete if nothing held it up. */
  private static final Duration STUCK = Duration.ofSeconds(4);

  private IndexScenarios() {}

  /** After writes to the store, before any checkpoint has completed: everything is replayed. */
  static Verdict beforeCheckpoint(Bench bench) throws Exception {
    try (IndexRun run = bench.start(NEVER)) {
      Future<?> feeding = bench.feed().start(bench.traffic().before(), PACE);
      bench.awaitThat("changes in the store", run, () -> bench.watcher().changes() >= SOME_CHANGES);
      run.kill9("before any checkpoint");
      Feed.get(feeding);
    }
    assertThat(bench.checkpoints().newestComplete()).isEmpty();
    bench.feed().send(bench.traffic().onlyHeld());
    bench.feed().send(bench.traffic().overtaken());
    bench.feed().send(bench.traffic().after());
    bench.runToEnd();
    return bench.verdict();
  }

  /**
   * While a checkpoint waits for writes that never reach the store. A sink that does not drain lets
   * the checkpoint complete without them.
   */
  static Verdict duringFlush(Bench bench) throws Exception {
    try (IndexRun run = bench.start(Bench.OFTEN)) {
      bench.feed().send(bench.traffic().before());
      awaitIdle(bench, run);
      holdWritesIntoACheckpoint(bench, run);
      run.kill9("during a flush");
      bench.proxy().era().sever();
    }
    bench.proxy().nextEra();
    bench.feed().send(bench.traffic().after());
    bench.runToEnd();
    return bench.verdict();
  }

  /**
   * Holds what is written from now on, and waits until a checkpoint is stuck for that; without the
   * sink's draining it completes.
   */
  static void holdWritesIntoACheckpoint(Bench bench, Run run) {
    Era era = bench.proxy().era();
    era.holdRequests();
    bench.feed().send(bench.traffic().onlyHeld());
    bench.feed().send(bench.traffic().overtaken());
    bench.awaitThat("a held write", run, () -> era.holdsRequestWith(Traffic.ONLY_HELD_TEXT));
    // One may have begun before the write was handed to the sink; the second one has not.
    long covering = bench.checkpoints().newestComplete().orElseThrow() + 2;
    boolean completed = completesInTime(bench, covering);
    if (!completed) {
      assertThat(bench.checkpoints().newestPending()).as("a checkpoint in its flush").isPresent();
    }
  }

  /** A write of the killed job reaches the store after its successor has written newer versions. */
  static Verdict lateWrite(Bench bench) throws Exception {
    Era era = bench.proxy().era();
    try (IndexRun run = bench.start(Bench.OFTEN)) {
      bench.feed().send(bench.traffic().before());
      bench.feed().send(bench.traffic().onlyHeld());
      awaitIdle(bench, run);
      era.holdRequests();
      bench.feed().send(bench.traffic().overtaken());
      bench.awaitThat("a held write", run, () -> era.holdsRequestWith(Traffic.OVERTAKEN_TEXT));
      run.kill9("with a write under way");
    }
    bench.proxy().nextEra();
    bench.feed().send(bench.traffic().after());
    bench.runToEnd();
    long answered = era.answers();
    era.release();
    await("the store to answer the late write").until(() -> era.answers() > answered);
    return bench.verdict();
  }

  /** Waits until everything produced is in the store and in a checkpoint. */
  private static void awaitIdle(Bench bench, IndexRun run) {
    bench.awaitThat("a checkpoint of everything", run, () -> bench.isAllCommitted());
  }

  private static boolean completesInTime(Bench bench, long checkpoint) {
    try {
      await()
          .atMost(bench.off() == Rule.DRAIN_BEFORE_BARRIER ? Bench.LIMIT : STUCK)
          .until(() -> bench.checkpoints().newestComplete().orElse(0) >= checkpoint);
      return true;
    } catch (ConditionTimeoutException stuck) {
      return false;
    }
  }
}
