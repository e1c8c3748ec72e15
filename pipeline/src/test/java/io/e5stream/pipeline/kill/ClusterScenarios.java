package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Future;

/**
 * Kills of one process of a Flink cluster, while documents are produced and a write is under way.
 * Each works with any rule of the sink switched off.
 */
final class ClusterScenarios {

  /** What is left to produce then takes seconds; the kill is a matter of milliseconds. */
  private static final Duration PACE = Duration.ofMillis(25);

  private ClusterScenarios() {}

  /**
   * The TaskManager, while a checkpoint waits for writes that never reach the store. The job
   * restarts by itself on the TaskManager that takes its place.
   */
  static Verdict taskManagerDuringFlush(Bench bench) throws Exception {
    try (ClusterRun run = bench.startCluster()) {
      bench.feed().send(bench.traffic().before());
      bench.awaitThat("a checkpoint of everything", run, bench::isAllCommitted);
      IndexScenarios.holdWritesIntoACheckpoint(bench, run);
      long newest = bench.checkpoints().newestComplete().orElseThrow();

      Future<?> feeding = bench.feed().start(bench.traffic().after(), PACE);
      run.kill9TaskManager("during a flush, after checkpoint " + newest);
      assertThat(feeding.isDone()).as("all was produced before the kill").isFalse();
      bench.proxy().era().sever();
      bench.proxy().nextEra();
      run.startTaskManager();

      Feed.get(feeding);
      bench.awaitEnd(run);
      assertThat(run.restoredFrom())
          .as("checkpoint that was restored")
          .isGreaterThanOrEqualTo(newest);
      return bench.verdict();
    }
  }

  /**
   * The JobManager. It is started again with the same command; the tasks of the lost job go on
   * until their TaskManager notices, and one of their writes arrives after all others.
   */
  static Verdict jobManagerWithAWriteUnderWay(Bench bench) throws Exception {
    try (ClusterRun run = bench.startCluster()) {
      bench.feed().send(bench.traffic().before());
      bench.feed().send(bench.traffic().onlyHeld());
      bench.awaitThat("a checkpoint of everything", run, bench::isAllCommitted);
      Era era = bench.proxy().era();
      era.holdRequests();
      bench.feed().send(bench.traffic().overtaken());
      bench.awaitThat("a held write", run, () -> era.holdsRequestWith(Traffic.OVERTAKEN_TEXT));
      // Else the tasks, which live on, would add writes that no condition stops: decision 0007.
      era.loseRequests();
      long newest = bench.checkpoints().newestComplete().orElseThrow();

      Future<?> feeding = bench.feed().start(bench.traffic().after(), PACE);
      run.kill9JobManager("with a write under way, after checkpoint " + newest);
      assertThat(feeding.isDone()).as("all was produced before the kill").isFalse();
      bench.proxy().nextEra();
      run.startJobManager();

      Feed.get(feeding);
      bench.awaitEnd(run);
      assertThat(run.restoredFrom())
          .as("checkpoint that was restored")
          .isGreaterThanOrEqualTo(newest);
      long answered = era.answers();
      era.release();
      await("the store to answer the late write").until(() -> era.answers() > answered);
      return bench.verdict();
    }
  }
}
