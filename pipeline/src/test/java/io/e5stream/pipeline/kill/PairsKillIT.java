package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.broker.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed while raw records arrive, readers of committed records see what an undisturbed
 * run on the same records writes: nothing is lost, nothing is there twice, and the counts add up.
 */
class PairsKillIT {

  private static final Duration NEVER = Duration.ofMinutes(5);
  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final Duration PACE = Duration.ofMillis(10);
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int PARTS = 5;

  /** At most so many records are written before a kill. */
  private static final int MOMENTS = 25;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  private final Random random = new Random(KillLog.SEED);
  private final RawTraffic traffic = RawTraffic.of(KillLog.SEED);
  private final Map<WebSource, Feed> feeds = new EnumMap<>(WebSource.class);
  private Service broker;
  private Topics topics;
  private PairsLane disturbed;
  private PairsLane undisturbed;
  private int runs;

  @BeforeEach
  void start() {
    broker = new Service("broker", BrokerProcess.class.getName(), directory);
    broker.start();
    topics = new Topics(broker.address());
    disturbed = new PairsLane("disturbed", broker.address(), directory);
    undisturbed = new PairsLane("undisturbed", broker.address(), directory);
    for (WebSource source : RawTraffic.SOURCES) {
      topics.create(PairsLane.rawTopic(source));
      feeds.put(source, new Feed(broker.address(), PairsLane.rawTopic(source)));
    }
    for (PairsLane lane : List.of(disturbed, undisturbed)) {
      topics.create(lane.pairs(), lane.clean(), lane.rejected(), lane.deadLetters());
    }
  }

  @AfterEach
  void stop() {
    feeds.values().forEach(Feed::close);
    topics.close();
    broker.close();
  }

  @Test
  void killsLeaveNoTraceForReadersOfCommittedRecords() throws Exception {
    killBeforeAnyCheckpoint();
    killAmidWrites();
    killDuringRestore();
    killWhenACheckpointIsComplete();
    killTheBrokerAndThenTheJob();

    Map<WebSource, PairsRow> rows = runToEnd(disturbed);
    Map<WebSource, PairsRow> expected = runToEnd(undisturbed);

    PairsImage image = disturbed.image();
    PairsImage same = undisturbed.image();
    for (WebSource source : RawTraffic.SOURCES) {
      assertSame(source, image.of(source), same.of(source));
      assertCounts(source, rows.get(source), image.of(source));
      if (source != WebSource.REDDIT) {
        assertThat(rows.get(source)).as("%s", source).isEqualTo(expected.get(source));
      }
    }
    assertThat(image.repeats()).isEmpty();
    // The comparison can fail: who does not wait for the commit sees what was written again.
    assertThat(Histories.of(topics.read(disturbed.pairs())).repeats()).isNotEmpty();
  }

  /** Everything that it wrote is written again. */
  private void killBeforeAnyCheckpoint() {
    try (PairsRun run = PairsRun.start(disturbed, runs++, NEVER)) {
      run.awaitRunning();
      List<Future<?>> feeding = feed(0);
      awaitWritten(run, 0);
      assertThat(disturbed.checkpoints().newestComplete()).isEmpty();
      run.kill9("before any checkpoint");
      feeding.forEach(Feed::get);
    }
  }

  private void killAmidWrites() {
    try (PairsRun run = PairsRun.start(disturbed, runs++, OFTEN)) {
      run.awaitRunning();
      awaitThat("a checkpoint", run, () -> disturbed.checkpoints().newestComplete().isPresent());
      long before = written();
      List<Future<?>> feeding = feed(1);
      awaitWritten(run, before);
      run.kill9("amid writes");
      feeding.forEach(Feed::get);
    }
  }

  private void killDuringRestore() {
    try (PairsRun run = PairsRun.start(disturbed, runs++, OFTEN)) {
      run.awaitRestoring();
      run.kill9("during restore");
    }
  }

  /** Most likely before its transactions are committed. */
  private void killWhenACheckpointIsComplete() {
    try (PairsRun run = PairsRun.start(disturbed, runs++, OFTEN)) {
      run.awaitRunning();
      long before = written();
      List<Future<?>> feeding = feed(2);
      awaitWritten(run, before);
      long newest = disturbed.checkpoints().newestComplete().orElse(0);
      awaitThat(
          "another checkpoint",
          run,
          () -> disturbed.checkpoints().newestComplete().orElse(0) > newest);
      run.kill9("a checkpoint just complete");
      feeding.forEach(Feed::get);
    }
  }

  private void killTheBrokerAndThenTheJob() {
    try (PairsRun run = PairsRun.start(disturbed, runs++, OFTEN)) {
      run.awaitRunning();
      awaitThat("a checkpoint of everything", run, this::isAllRead);
      long before = written();
      List<Future<?>> feeding = feed(3);
      awaitWritten(run, before);
      broker.kill9();
      broker.start();
      feeding.forEach(Feed::get);
      awaitThat("a checkpoint of everything", run, this::isAllRead);
      before = written();
      feeding = feed(4);
      awaitWritten(run, before);
      run.kill9("after the broker");
      feeding.forEach(Feed::get);
    }
  }

  private List<Future<?>> feed(int part) {
    List<Future<?>> feeding = new ArrayList<>();
    feeds.forEach(
        (source, feed) -> feeding.add(feed.start(traffic.part(source, part, PARTS), PACE)));
    return feeding;
  }

  private void awaitWritten(PairsRun run, long before) {
    int records = 1 + random.nextInt(MOMENTS);
    awaitThat(records + " more records", run, () -> written() >= before + records);
  }

  /** Records that were written, committed or not; markers of transactions count too. */
  private long written() {
    return topics.records(disturbed.pairs())
        + topics.records(disturbed.clean())
        + topics.records(disturbed.rejected());
  }

  private boolean isAllRead() {
    return RawTraffic.SOURCES.stream()
        .map(PairsLane::rawTopic)
        .allMatch(raw -> topics.committed(raw, disturbed.group()) == topics.records(raw));
  }

  private static void awaitThat(String what, PairsRun run, Callable<Boolean> condition) {
    await(what)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(LIMIT)
        .until(
            () -> {
              if (!run.isAlive()) {
                throw run.failure("ended while waiting for: " + what);
              }
              return condition.call();
            });
  }

  private Map<WebSource, PairsRow> runToEnd(PairsLane lane) {
    Map<WebSource, PairsRow> rows = new EnumMap<>(WebSource.class);
    try (PairsRun run = PairsRun.start(lane, runs++, OFTEN, "--until-end")) {
      run.awaitEnd();
      RawTraffic.SOURCES.forEach(source -> rows.put(source, run.row(source)));
    }
    return rows;
  }

  /**
   * How often a thread is formed depends on the clock: of it only the last state is the same. The
   * changes of the others follow from their records.
   */
  private static void assertSame(WebSource source, PairsImage image, PairsImage same) {
    assertThat(image.pairs().last()).isNotEmpty().isEqualTo(same.pairs().last());
    assertThat(image.clean().last()).isNotEmpty().isEqualTo(same.clean().last());
    if (source != WebSource.REDDIT) {
      assertThat(image).isEqualTo(same);
    }
  }

  private void assertCounts(WebSource source, PairsRow row, PairsImage image) {
    assertThat(row.read())
        .as("%s: %s", source, row)
        .isEqualTo(traffic.all(source).size())
        .isEqualTo(topics.records(PairsLane.rawTopic(source)));
    assertThat(row.dead()).as("%s: %s", source, row).isEqualTo(traffic.broken(source));
    assertThat(row.formed() + row.withdrawn())
        .as("%s: %s", source, row)
        .isEqualTo(row.accepted() + row.rejected() + row.superseded() + row.removed())
        .isEqualTo(image.pairs().size());
    assertThat(row.formed()).as("%s: %s", source, row).isEqualTo(image.pairs().values());
    assertThat(row.accepted()).as("%s: %s", source, row).isEqualTo(image.clean().values());
    assertThat(row.rejected()).as("%s: %s", source, row).isEqualTo(image.rejected().size());
  }
}
