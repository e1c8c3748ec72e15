package io.e5stream.pipeline.kill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;

/** Kills at random moments, of the index job and of the servers that it talks to. */
final class ServerScenarios {

  private static final Duration PACE = Duration.ofMillis(100);
  private static final Duration OUTAGE = Duration.ofMinutes(1);
  private static final int RANDOM_KILLS = 3;

  /** Changes seen in the store before a server is killed. */
  private static final int SOME_CHANGES = 5;

  private ServerScenarios() {}

  /** While the job restores its state, then at random moments, sometimes with answers withheld. */
  static Verdict duringRestoreAndAtRandom(Bench bench) throws Exception {
    Random random = new Random(KillLog.SEED);
    Future<?> feeding = bench.feed().start(bench.traffic().all(), PACE);
    try (IndexRun run = bench.start(Bench.OFTEN)) {
      bench.awaitThat("a checkpoint", run, () -> bench.checkpoints().newestComplete().isPresent());
      kill(bench, run, random);
    }
    try (IndexRun run = bench.start(Bench.OFTEN)) {
      run.awaitRestoring();
      // The writers ask the store before they run: they stay where they are.
      bench.proxy().era().holdRequests();
      run.awaitInitializing();
      run.kill9("during restore");
      newEra(bench);
    }
    for (int i = 0; i < RANDOM_KILLS; i++) {
      try (IndexRun run = bench.start(Bench.OFTEN)) {
        run.awaitRunning();
        kill(bench, run, random);
      }
    }
    Feed.get(feeding);
    bench.runToEnd();
    return bench.verdict();
  }

  private static void kill(Bench bench, IndexRun run, Random random) {
    Duration delay = Duration.ofMillis(random.nextInt(1_500));
    boolean unanswered = random.nextBoolean();
    if (unanswered) {
      bench.proxy().era().holdResponses();
    }
    if (run.endsWithin(delay)) {
      throw run.failure("ended before it was killed");
    }
    run.kill9(
        "%d ms later%s"
            .formatted(delay.toMillis(), unanswered ? ", the store's answers withheld" : ""));
    newEra(bench);
  }

  private static void newEra(Bench bench) {
    bench.proxy().era().sever();
    bench.proxy().nextEra();
  }

  /** The vector server is killed while it is written, the broker too; then the store is away. */
  static Verdict serversAndOutage(Bench bench) throws Exception {
    List<Message> before = bench.traffic().before();
    int third = before.size() / 3;
    try (IndexRun run = bench.start(Bench.OFTEN)) {
      killAmidWrites(bench, run, before.subList(0, third), bench.world().store());
      killAmidWrites(bench, run, before.subList(third, 2 * third), bench.world().store());
      killAmidWrites(bench, run, before.subList(2 * third, before.size()), bench.world().broker());
      bench.awaitThat("a checkpoint of everything", run, bench::isAllCommitted);

      bench.world().store().kill9();
      bench.feed().send(bench.traffic().onlyHeld());
      bench.feed().send(bench.traffic().overtaken());
      bench.feed().send(bench.traffic().after());
      if (run.endsWithin(OUTAGE)) {
        throw run.failure("ended while the store was away");
      }
      bench.world().store().start();
      bench.awaitThat("a checkpoint of everything", run, bench::isAllCommitted);
      run.kill9("after the outage");
    }
    bench.runToEnd();
    return bench.verdict();
  }

  /** Kills a server and starts it again while messages arrive. */
  private static void killAmidWrites(
      Bench bench, IndexRun run, List<Message> messages, Service service) {
    long before = bench.watcher().changes();
    Future<?> feeding = bench.feed().start(messages, PACE);
    bench.awaitThat(
        "changes in the store", run, () -> bench.watcher().changes() >= before + SOME_CHANGES);
    service.kill9();
    service.start();
    Feed.get(feeding);
  }
}
