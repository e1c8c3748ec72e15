package io.e5stream.pipeline.kill;

import io.e5stream.pipeline.process.ChildJvm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** One process of {@code e5-stream index}. */
final class IndexRun implements Run {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration END = Duration.ofMinutes(2);

  private final String name;
  private final ChildJvm process;

  private IndexRun(String name, ChildJvm process) {
    this.name = name;
    this.process = process;
  }

  /**
   * Starts a run.
   *
   * @param number of the run, for the name of its output
   * @param storePort port of the vector store, or of a proxy in front of it
   * @param checkpoints interval between checkpoints
   * @param more further arguments
   */
  static IndexRun start(
      IndexSettings settings, int number, int storePort, Duration checkpoints, String... more) {
    List<String> flags = new ArrayList<>(List.of("-Xmx768m"));
    flags.addAll(settings.jobFlags());
    List<String> arguments = new ArrayList<>(List.of("index"));
    arguments.addAll(settings.jobArguments(storePort, checkpoints));
    arguments.add("-Dindex.data-dir=" + settings.directory());
    arguments.add("-Drest.port=0");
    arguments.addAll(List.of(more));
    String name = settings.index() + " run " + number;
    return new IndexRun(
        name,
        ChildJvm.start(
            name,
            settings.directory().resolve("index-%d.log".formatted(number)),
            flags,
            "io.e5stream.pipeline.cli.E5Stream",
            arguments));
  }

  /** Waits until all tasks process records. */
  void awaitRunning() {
    process.awaitLine("switched from state CREATED to RUNNING", START);
    process.awaitLine("store: Writer .* switched from INITIALIZING to RUNNING", START);
  }

  /** Waits until a checkpoint is being restored. */
  void awaitRestoring() {
    process.awaitLine("Restoring job .* from Checkpoint", START);
  }

  /** Waits until the tasks that write restore their state. */
  void awaitInitializing() {
    process.awaitLine("store: Writer .* switched from DEPLOYING to INITIALIZING", START);
  }

  /** Waits for the end and returns the number printed for a line of the outcome table. */
  long awaitEnd(String line) {
    int status = process.awaitExit(END);
    if (status != 0) {
      throw process.failure("ended with status " + status);
    }
    return printed(line);
  }

  /** The number printed for a line of the outcome table. */
  long printed(String line) {
    Matcher matcher =
        process.awaitLine("^\\s*" + line + "\\s+([\\d.,]+)\\b", Duration.ofSeconds(5));
    return Long.parseLong(matcher.group(1).replaceAll("[.,]", ""));
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  boolean endsWithin(Duration limit) {
    return process.endsWithin(limit);
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
