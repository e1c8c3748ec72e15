package io.e5stream.pipeline.kill;

import io.e5stream.pipeline.process.ChildJvm;
import io.e5stream.pipeline.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A server as a process of its own, that can be killed and started again on the same port and data.
 * Its main method takes the data's directory and the port, and prints {@code ready} when it serves.
 */
final class Service implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);

  private final String name;
  private final String main;
  private final Path directory;
  private final int port = Ports.free();
  private ChildJvm process;
  private int starts;

  /**
   * @param main class with the main method
   * @param directory for data and output
   */
  Service(String name, String main, Path directory) {
    this.name = name;
    this.main = main;
    this.directory = directory;
  }

  /** Starts the process and returns when it serves. */
  void start() {
    Path output = directory.resolve("%s-%d.log".formatted(name, starts++));
    Path data = directory.resolve(name);
    process =
        ChildJvm.start(
            name,
            output,
            List.of("-Xmx512m"),
            main,
            List.of(data.toString(), String.valueOf(port)));
    process.awaitLine("^ready " + port, START);
  }

  void kill9() {
    KillLog.say("kill " + name);
    process.kill9();
  }

  int port() {
    return port;
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
