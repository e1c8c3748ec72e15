package io.e5stream.pipeline.cluster;

import io.e5stream.pipeline.dist.Shell;
import io.e5stream.pipeline.process.Ports;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in for an unpacked Flink distribution: Maven Central has none, so its {@code lib} is
 * {@code dist/runtime} and its scripts are small ones that start the same classes.
 */
public final class FlinkHome {

  private static final Path TEMPLATE = Path.of("src/test/resources/flink-home");

  private final Path home;
  private final FlinkRest rest;

  private FlinkHome(Path home, int restPort) {
    this.home = home;
    this.rest = new FlinkRest(restPort);
  }

  /** Lays a distribution out in an empty directory. */
  public static FlinkHome create(Path home) throws IOException {
    return create(home, Map.of());
  }

  /**
   * Lays a distribution out in an empty directory.
   *
   * @param more settings besides those that all clusters share
   */
  public static FlinkHome create(Path home, Map<String, String> more) throws IOException {
    copy(TEMPLATE, home);
    Files.createDirectory(home.resolve("lib"));
    try (Stream<Path> jars = Files.list(Shell.DIST.resolve("runtime"))) {
      for (Path jar : jars.toList()) {
        Files.createSymbolicLink(home.resolve("lib").resolve(jar.getFileName()), jar);
      }
    }
    int restPort = Ports.free();
    Map<String, String> settings = settings(home, restPort);
    settings.putAll(more);
    Files.write(
        home.resolve("conf/config.yaml"),
        settings.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
    return new FlinkHome(home, restPort);
  }

  /** Flink's scripts compute the memory settings; here they are spelled out. */
  private static Map<String, String> settings(Path home, int restPort) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("jobmanager.rpc.address", "localhost");
    settings.put("jobmanager.rpc.port", String.valueOf(Ports.free()));
    settings.put("rest.address", "localhost");
    settings.put("rest.port", String.valueOf(restPort));
    settings.put("taskmanager.numberOfTaskSlots", "2");
    settings.put("taskmanager.cpu.cores", "2");
    settings.put("taskmanager.memory.task.heap.size", "640m");
    settings.put("taskmanager.memory.framework.heap.size", "128m");
    settings.put("taskmanager.memory.task.off-heap.size", "512m");
    settings.put("taskmanager.memory.framework.off-heap.size", "128m");
    settings.put("taskmanager.memory.jvm-metaspace.size", "256m");
    settings.put("taskmanager.memory.jvm-overhead.min", "192m");
    settings.put("taskmanager.memory.jvm-overhead.max", "192m");
    settings.put("taskmanager.memory.network.min", "64m");
    settings.put("taskmanager.memory.network.max", "64m");
    settings.put("taskmanager.memory.managed.size", "128m");
    settings.put("parallelism.default", "2");
    settings.put("execution.checkpointing.interval", "1 s");
    settings.put("execution.checkpointing.dir", home.resolve("checkpoints").toUri().toString());
    return settings;
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

  /** Adds this project's jars, as a user does. */
  public void addJob() throws IOException {
    Files.createSymbolicLink(lib().resolve("e5-stream"), Shell.DIST.resolve("lib"));
  }

  /** What the JobManager tells. */
  public FlinkRest rest() {
    return rest;
  }

  /** Every jar below {@code lib}, at any depth: what Flink's scripts put on the class path. */
  String classPath() throws IOException {
    try (Stream<Path> tree = Files.walk(lib(), FileVisitOption.FOLLOW_LINKS)) {
      return tree.map(Path::toString)
          .filter(path -> path.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** The end of what each process logged, for messages of failed tests. */
  public String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home.resolve("log"))) {
      for (Path file : files.sorted().toList()) {
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
      Shell.run(home, Map.of(), script("stop-cluster.sh"));
      processes.forEach(
          process -> process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join());
      processes.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
