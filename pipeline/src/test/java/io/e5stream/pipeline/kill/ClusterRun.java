package io.e5stream.pipeline.kill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.Outcome;
import io.e5stream.pipeline.cluster.ApplicationCluster;
import io.e5stream.pipeline.cluster.FlinkHome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;

/** The index job on an application cluster, whose JobManager and TaskManager can be killed. */
final class ClusterRun implements Run {

  /** With Flink's own settings it takes up to a minute to notice that a process is gone. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "heartbeat.interval", "500 ms",
          "heartbeat.timeout", "6 s",
          "metrics.fetcher.update-interval", "200 ms",
          // As in production: as many to spare as the job takes, so that a new attempt need not
          // wait for the slots of the old one.
          "taskmanager.numberOfTaskSlots", "4");

  /** Several times as long as it takes until a count is seen. */
  private static final Duration STEADY = Duration.ofSeconds(2);

  private static final Duration COUNTED = Duration.ofSeconds(30);

  private final String name;
  private final FlinkHome flink;
  private final ApplicationCluster cluster;

  private ClusterRun(String name, FlinkHome flink, ApplicationCluster cluster) {
    this.name = name;
    this.flink = flink;
    this.cluster = cluster;
  }

  /**
   * Starts a cluster.
   *
   * @param storePort port of the vector store, or of a proxy in front of it
   * @param interval between checkpoints
   */
  static ClusterRun start(IndexSettings settings, int storePort, Duration interval)
      throws IOException {
    String checkpoints = settings.checkpoints().toUri().toString();
    Map<String, String> options = new HashMap<>(SETTINGS);
    options.put("execution.checkpointing.dir", checkpoints);
    FlinkHome flink = FlinkHome.create(settings.directory().resolve("flink"), options);
    flink.addJob();
    List<String> arguments = new ArrayList<>(settings.jobArguments(storePort, interval));
    arguments.add("-Dindex.resume-from=" + checkpoints);
    ClusterRun run =
        new ClusterRun(
            settings.index(),
            flink,
            new ApplicationCluster(
                flink, settings.jobFlags(), "io.e5stream.pipeline.cli.IndexJobMain", arguments));
    run.startJobManager();
    run.startTaskManager();
    return run;
  }

  void startJobManager() {
    cluster.startJobManager();
  }

  void startTaskManager() {
    cluster.startTaskManager();
  }

  /** Kills the JobManager and says at which moment. */
  void kill9JobManager(String moment) {
    KillLog.say("kill JobManager of %s, %s".formatted(name, moment));
    cluster.killJobManager();
  }

  /** Kills the TaskManager and says at which moment. */
  void kill9TaskManager(String moment) {
    KillLog.say("kill TaskManager of %s, %s".formatted(name, moment));
    cluster.killTaskManager();
  }

  /** The checkpoint that the job was restored from last, 0 when it was not. */
  long restoredFrom() {
    return job("/checkpoints").path("latest").path("restored").path("id").asLong();
  }

  /**
   * How many records ended as what, when the counts no longer change.
   *
   * @param sum that they are expected to reach; waits for it, and returns what there is if in vain
   */
  Map<Outcome, Long> outcomes(long sum) {
    AtomicReference<Map<Outcome, Long>> last = new AtomicReference<>(Map.of());
    try {
      await("the outcome counts")
          .atMost(COUNTED)
          .during(STEADY)
          .until(
              () -> {
                Map<Outcome, Long> now = ClusterOutcomes.of(this::job);
                boolean same = now.equals(last.getAndSet(now));
                return same && now.values().stream().mapToLong(Long::longValue).sum() >= sum;
              });
    } catch (ConditionTimeoutException e) {
      KillLog.say("the outcome counts did not come to %d: %s".formatted(sum, last.get()));
    }
    return last.get();
  }

  /** What the JobManager tells of the job, below the job's own address. */
  private JsonNode job(String path) {
    String id = flink.rest().get("/jobs/overview").path("jobs").path(0).path("jid").asText();
    return flink.rest().get("/jobs/" + id + path);
  }

  @Override
  public boolean isAlive() {
    return cluster.isAlive();
  }

  @Override
  public AssertionError failure(String what) {
    return new AssertionError("%s %s%n%s".formatted(name, what, cluster.logs()));
  }

  @Override
  public void close() {
    cluster.close();
  }
}
