package io.e5stream.pipeline.cluster;

import io.e5stream.pipeline.dist.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in for an unpacked Flink distribution: Maven Central has none, so its {@code lib} is
 * {@code dist/runtime} and its scripts are small ones that start the same classes.
 */
public final class FlinkHome {

  private static final Path TEMPLATE = Path.of("src/test/resources/flink-home");

  private final Path home;
  private final int restPort;

  private FlinkHome(Path home, int restPort) {
    this.home = home;
    this.restPort = restPort;
  }

  /** Lays a distribution out in an empty directory. */
  public static FlinkHome create(Path home) throws IOException {
    copy(TEMPLATE, home);
    Files.createDirectory(home.resolve("lib"));
    try (Stream<Path> jars = Files.list(Shell.DIST.resolve("runtime"))) {
      for (Path jar : jars.toList()) {
        Files.createSymbolicLink(home.resolve("lib").resolve(jar.getFileName()), jar);
      }
    }
    int restPort = freePort();
    Files.write(home.resolve("conf/config.yaml"), settings(home, restPort));
    return new FlinkHome(home, restPort);
  }

  /** Flink's scripts compute the memory settings; here they are spelled out. */
  private static List<String> settings(Path home, int restPort) {
    return List.of(
        "jobmanager.rpc.address: localhost",
        "jobmanager.rpc.port: " + freePort(),
        "rest.address: localhost",
        "rest.port: " + restPort,
        "taskmanager.numberOfTaskSlots: 2",
        "taskmanager.cpu.cores: 2",
        "taskmanager.memory.task.heap.size: 640m",
        "taskmanager.memory.framework.heap.size: 128m",
        "taskmanager.memory.task.off-heap.size: 512m",
        "taskmanager.memory.framework.off-heap.size: 128m",
        "taskmanager.memory.jvm-metaspace.size: 256m",
        "taskmanager.memory.jvm-overhead.min: 192m",
        "taskmanager.memory.jvm-overhead.max: 192m",
        "taskmanager.memory.network.min: 64m",
        "taskmanager.memory.network.max: 64m",
        "taskmanager.memory.managed.size: 128m",
        "parallelism.default: 2",
        "execution.checkpointing.interval: 1 s",
        "execution.checkpointing.dir: " + home.resolve("checkpoints").toUri());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file));
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  public Path path() {
    return home;
  }

  public Path lib() {
    return home.resolve("lib");
  }

  public String script(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** What the JobManager answers to a GET request; empty while it does not. */
  public String rest(String path) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + restPort + path)).build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }

  /** The end of what each process logged, for messages of failed tests. */
  public String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home.resolve("log"))) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        all.append("== ").append(file.getFileName()).append('\n');
        lines
            .subList(Math.max(0, lines.size() - 60), lines.size())
            .forEach(line -> all.append(line).append('\n'));
      }
    }
    return all.toString();
  }

  /** Ends the processes that {@code start-cluster.sh} started, if any. */
  public void stop() throws IOException, InterruptedException {
    if (Files.exists(home.resolve("pids"))) {
      List<ProcessHandle> processes =
          Files.readAllLines(home.resolve("pids")).stream()
              .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
              .toList();
      Shell.run(home, java.util.Map.of(), script("stop-cluster.sh"));
      processes.forEach(
          process ->
              process
                  .onExit()
                  .completeOnTimeout(process, 10, java.util.concurrent.TimeUnit.SECONDS)
                  .join());
      processes.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
