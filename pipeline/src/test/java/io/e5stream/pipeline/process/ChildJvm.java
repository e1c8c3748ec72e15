package io.e5stream.pipeline.process;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** A Java process whose output goes to a file. Never outlives this JVM. */
public final class ChildJvm implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(20);
  private static final int TAIL = 60;

  private static final List<String> FLAGS =
      List.of(
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          // Short-lived processes on few cores: quick to start rather than quick in the long run.
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Dlog4j2.configurationFile=classpath:io/e5stream/pipeline/process/child-log4j2.properties");

  private final String name;
  private final Path output;
  private final Process process;
  private final Thread reaper;

  private ChildJvm(String name, Path output, Process process) {
    this.name = name;
    this.output = output;
    this.process = process;
    this.reaper = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(reaper);
  }

  /** Starts a process with this test's class path. */
  public static ChildJvm start(
      String name, Path output, List<String> flags, String main, List<String> arguments) {
    return start(name, output, System.getProperty("java.class.path"), flags, main, arguments);
  }

  /**
   * Starts a process.
   *
   * @param name what the process is, for messages
   * @param output file of its output and errors
   * @param classPath its class path
   * @param flags JVM flags, among them the heap's size
   * @param main class with the main method
   */
  public static ChildJvm start(
      String name,
      Path output,
      String classPath,
      List<String> flags,
      String main,
      List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.add(main);
    command.addAll(arguments);
    try {
      Files.createDirectories(output.toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(output.toFile());
      // Not an argument: the class path is too long for some systems' command lines.
      builder.environment().put("CLASSPATH", classPath);
      return new ChildJvm(name, output, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " did not start", e);
    }
  }

  /**
   * Waits for a line in which the pattern is found and returns the match; fails at once on exit.
   */
  public Matcher awaitLine(String pattern, Duration limit) {
    Pattern wanted = Pattern.compile(pattern);
    Matcher[] found = new Matcher[1];
    try {
      await(name + " to print " + pattern)
          .pollDelay(Duration.ZERO)
          .pollInterval(POLL)
          .atMost(limit)
          .until(
              () -> {
                boolean ended = !isAlive();
                found[0] = find(wanted);
                if (found[0] == null && ended) {
                  throw failure("ended with status " + process.exitValue() + " before " + pattern);
                }
                return found[0] != null;
              });
    } catch (ConditionTimeoutException e) {
      throw failure("did not print " + pattern + " in " + limit);
    }
    return found[0];
  }

  /** Waits for the process to end and returns its exit status. */
  public int awaitExit(Duration limit) {
    if (!endsWithin(limit)) {
      throw failure("did not end in " + limit);
    }
    return process.exitValue();
  }

  /** Whether the process ends by itself within a time. */
  public boolean endsWithin(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + name, e);
    }
  }

  /** Ends the process as {@code kill -9} does: no hook, no flush. */
  public void kill9() {
    process.destroyForcibly();
    if (!endsWithin(Duration.ofSeconds(10))) {
      throw failure("survived SIGKILL");
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public List<String> lines() {
    try {
      // Not readAllLines, which refuses a line that is cut within a character.
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An error with the last lines of the output. */
  public AssertionError failure(String what) {
    List<String> lines = lines();
    List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
    return new AssertionError(
        "%s %s. The end of %s:%n%s".formatted(name, what, output, String.join("\n", tail)));
  }

  private Matcher find(Pattern wanted) {
    List<String> lines = new ArrayList<>(lines());
    Collections.reverse(lines);
    for (String line : lines) {
      Matcher matcher = wanted.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }

  @Override
  public void close() {
    kill9();
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException e) {
      // This JVM is ending; the hook has nothing left to do.
    }
  }
}
