package io.e5stream.pipeline.kill;

import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.process.ChildJvm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** One process of {@code e5-stream pairs}. */
final class PairsRun implements Run {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration END = Duration.ofMinutes(2);
  private static final String NUMBER = " +([\\d.,]+)";

  private final String name;
  private final ChildJvm process;

  private PairsRun(String name, ChildJvm process) {
    this.name = name;
    this.process = process;
  }

  /**
   * Starts a run.
   *
   * @param number of the run, for the name of its output
   * @param checkpoints interval between checkpoints
   * @param more further arguments
   */
  static PairsRun start(PairsLane lane, int number, Duration checkpoints, String... more) {
    List<String> arguments = new ArrayList<>(List.of("pairs"));
    arguments.addAll(lane.arguments());
    arguments.add("-Dexecution.checkpointing.interval=" + checkpoints.toMillis() + "ms");
    // With rare checkpoints no more than these fit into a transaction.
    arguments.add("-Dexecution.checkpointing.timeout=1min");
    arguments.add("-Dexecution.checkpointing.tolerable-failed-checkpoints=0");
    arguments.add("-Dparallelism.default=2");
    arguments.add("-Drest.port=0");
    // Some threads are formed before their last comments arrive, some at the end of input.
    arguments.add("-Dpairs.reddit.quiet=500ms");
    arguments.addAll(List.of(more));
    String name = lane.name() + " run " + number;
    return new PairsRun(
        name,
        ChildJvm.start(
            name,
            lane.directory().resolve("%s-%d.log".formatted(lane.name(), number)),
            List.of("-Xmx768m"),
            "io.e5stream.pipeline.cli.E5Stream",
            arguments));
  }

  /** Waits until all tasks process records. */
  void awaitRunning() {
    process.awaitLine("switched from state CREATED to RUNNING", START);
    process.awaitLine("rejected: Writer .* switched from INITIALIZING to RUNNING", START);
  }

  /** Waits until a checkpoint is being restored. */
  void awaitRestoring() {
    process.awaitLine("Restoring job .* from Checkpoint", START);
  }

  /** Waits for the end. */
  void awaitEnd() {
    int status = process.awaitExit(END);
    if (status != 0) {
      throw process.failure("ended with status " + status);
    }
  }

  /** The counts that it printed of a source. */
  PairsRow row(WebSource source) {
    Matcher row = process.awaitLine("^  " + source + NUMBER.repeat(8) + "$", Duration.ofSeconds(5));
    long[] counts = new long[8];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Long.parseLong(row.group(i + 1).replaceAll("[.,]", ""));
    }
    return new PairsRow(
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public AssertionError failure(String what) {
    return process.failure(what);
  }

  /** Kills the process and says at which moment. */
  void kill9(String moment) {
    KillLog.say("kill %s, %s".formatted(name, moment));
    process.kill9();
  }

  @Override
  public void close() {
    process.close();
  }
}
