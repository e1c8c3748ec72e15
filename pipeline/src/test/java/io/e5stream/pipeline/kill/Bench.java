package io.e5stream.pipeline.kill;

import static org.awaitility.Awaitility.await;

import io.e5stream.ingest.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** One index under test: its topics, the proxy to the store, its runs, and what is observed. */
final class Bench implements AutoCloseable {

  static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(50);

  /** How often the job takes checkpoints where a scenario does not say otherwise. */
  static final Duration OFTEN = Duration.ofMillis(500);

  private final World world;
  private final IndexSettings settings;
  private final Topics topics;
  private final Feed feed;
  private final HoldingProxy proxy;
  private final VersionWatcher watcher;
  private final Checkpoints checkpoints;
  private final List<String> counts = new ArrayList<>();
  private int runs;
  private Map<Outcome, Long> outcomes = Map.of();

  /**
   * @param index name of the index, not used before
   * @param off the sink's rule to switch off, null for none
   */
  Bench(World world, String index, Rule off) {
    this.world = world;
    Path directory = world.directory().resolve(index);
    this.settings =
        new IndexSettings(
            index,
            world.broker().address(),
            index + "-documents",
            index + "-dead-letters",
            directory,
            off);
    this.topics = new Topics(world.broker().address());
    topics.create(settings.documents(), settings.deadLetters());
    this.feed = new Feed(world.broker().address(), settings.documents());
    this.proxy = new HoldingProxy(world.store().port());
    this.watcher = VersionWatcher.start(world.client(), index);
    this.checkpoints = new Checkpoints(settings.checkpoints());
  }

  String index() {
    return settings.index();
  }

  Rule off() {
    return settings.off();
  }

  World world() {
    return world;
  }

  Traffic traffic() {
    return world.traffic();
  }

  Feed feed() {
    return feed;
  }

  HoldingProxy proxy() {
    return proxy;
  }

  VersionWatcher watcher() {
    return watcher;
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  /** Starts the index job; it runs until it is killed. */
  IndexRun start(Duration interval) {
    return IndexRun.start(settings, runs++, proxy.port(), interval);
  }

  /** Starts the index job on a cluster of its own; it runs until that is closed. */
  ClusterRun startCluster() throws IOException {
    return ClusterRun.start(settings, proxy.port(), OFTEN);
  }

  /** Waits for a condition while a run lives. */
  void awaitThat(String what, Run run, Callable<Boolean> condition) {
    await(what)
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(LIMIT)
        .until(
            () -> {
              boolean alive = run.isAlive();
              if (condition.call()) {
                return true;
              }
              if (!alive) {
                throw run.failure("ended while waiting for: " + what);
              }
              return false;
            });
  }

  /** Whether everything produced so far is in the store and in a checkpoint. */
  boolean isAllCommitted() {
    return topics.committed(settings.documents(), "e5-stream-" + index())
        == topics.records(settings.documents());
  }

  /** Runs the index job until all records there are now have been processed, and counts them. */
  void runToEnd() {
    try (IndexRun run = IndexRun.start(settings, runs++, proxy.port(), OFTEN, "--until-end")) {
      long sum = run.awaitEnd("sum");
      Map<Outcome, Long> table = new EnumMap<>(Outcome.class);
      for (Outcome outcome : Outcome.values()) {
        table.put(outcome, run.printed(outcome.label()));
      }
      count(table, sum);
    }
  }

  /** Waits until all records there are now have been processed on a cluster, and counts them. */
  void awaitEnd(ClusterRun run) {
    awaitThat("a checkpoint of everything", run, this::isAllCommitted);
    Map<Outcome, Long> table = run.outcomes(traffic().all().size());
    count(table, table.values().stream().mapToLong(Long::longValue).sum());
  }

  private void count(Map<Outcome, Long> table, long sum) {
    outcomes = table;
    long letters = table.get(Outcome.DEAD_LETTER);
    expect("records in the outcome table", sum, traffic().all().size());
    expect("dead letters in the outcome table", letters, traffic().broken());
    expect("records on the broker", topics.records(settings.documents()), traffic().all().size());
    expect("positions of dead letters", positions().size(), traffic().broken());
  }

  /** The outcome table of the last run to the end. */
  Map<Outcome, Long> outcomes() {
    return outcomes;
  }

  private void expect(String what, long is, long should) {
    if (is != should) {
      counts.add("%s: %d, should be %d".formatted(what, is, should));
    }
  }

  /** A dead letter may be written twice; its position tells. */
  private Set<String> positions() {
    Set<String> positions = new HashSet<>();
    topics
        .read(settings.deadLetters())
        .forEach(letter -> positions.add(DeadLetters.position(letter)));
    return positions;
  }

  /** Compares the store as it is now with that of an undisturbed run. */
  Verdict verdict() throws Exception {
    watcher.look(world.client(), index());
    StoreImage image = world.client().image(index());
    List<String> differences = new ArrayList<>(image.differencesFrom(world.undisturbed()));
    differences.addAll(image.differencesFromTexts(traffic().finalTexts()));
    expectedOutcomes()
        .forEach((outcome, count) -> expect(outcome.label(), outcomes.get(outcome), count));
    return new Verdict(differences, watcher.violations(this::deletedAfter), List.copyOf(counts));
  }

  /**
   * Those of an undisturbed run. But when the later deletion of a document was written before a
   * crash, an unchanged repeat that is replayed after it finds nothing in the store, and is indexed
   * until it is deleted again: so many may have moved from the one count to the other.
   */
  private Map<Outcome, Long> expectedOutcomes() throws Exception {
    Map<Outcome, Long> expected = new EnumMap<>(world.undisturbedOutcomes());
    long fewer = expected.get(Outcome.UNCHANGED) - outcomes.get(Outcome.UNCHANGED);
    long moved = Math.max(0, Math.min(fewer, traffic().repeatsBeforeADeletion()));
    expected.merge(Outcome.UNCHANGED, -moved, Long::sum);
    expected.merge(Outcome.INDEXED, moved, Long::sum);
    return expected;
  }

  private boolean deletedAfter(String id, long version) {
    return feed.deletedAfter(id, version);
  }

  @Override
  public void close() {
    watcher.close();
    feed.close();
    topics.close();
    proxy.close();
  }
}
