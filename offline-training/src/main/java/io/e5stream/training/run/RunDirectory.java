package io.e5stream.training.run;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a run keeps what it is and how far it is: {@code run.json}, {@code pairs.jsonl.gz}, {@code
 * metrics.jsonl}, {@code checkpoint.safetensors}, at last {@code bundle/}. One process at a time
 * has it open.
 */
public final class RunDirectory implements AutoCloseable {

  public static final String RUN = "run.json";
  public static final String METRICS = "metrics.jsonl";
  public static final String BUNDLE = "bundle";
  private static final String PAIRS = "pairs.jsonl.gz";
  private static final String CHECKPOINT = "checkpoint.safetensors";
  private static final String LOCK = ".lock";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path directory;
  private final FileChannel lockFile;
  private final boolean resumed;

  private RunDirectory(Path directory, FileChannel lockFile, boolean resumed) {
    this.directory = directory;
    this.lockFile = lockFile;
    this.resumed = resumed;
  }

  /**
   * Opens the directory of a run, which is made if need be.
   *
   * @param run what decides the run's result; a run that is there must be the same, and goes on
   * @throws IllegalArgumentException when it holds another run, a finished one, or something else,
   *     or when another process has it open
   */
  public static RunDirectory open(Path directory, Map<String, String> run) throws IOException {
    Files.createDirectories(directory);
    FileChannel lockFile =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock(directory, lockFile);
      return new RunDirectory(directory, lockFile, claim(directory, run));
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  private static void lock(Path directory, FileChannel file) throws IOException {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new IllegalArgumentException(directory + " is in use by another run");
    }
  }

  /** Whether a run was there and goes on. */
  private static boolean claim(Path directory, Map<String, String> run) throws IOException {
    Path file = directory.resolve(RUN);
    if (Files.exists(file)) {
      requireSame(directory, read(file), run);
      if (Files.exists(directory.resolve(BUNDLE))) {
        throw new IllegalArgumentException(
            directory + " holds a finished run; its bundle is in " + directory.resolve(BUNDLE));
      }
      return true;
    }
    List<String> others;
    try (var files = Files.list(directory)) {
      others =
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !name.equals(RUN + ".part"))
              .toList();
    }
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(
          "%s holds %s and no run: give a new directory"
              .formatted(
                  directory, String.join(", ", others.subList(0, Math.min(5, others.size())))));
    }
    Path part = directory.resolve(RUN + ".part");
    JSON.writeValue(part.toFile(), new TreeMap<>(run));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return false;
  }

  private static void requireSame(
      Path directory, Map<String, String> before, Map<String, String> now) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    List<String> differences =
        keys.stream()
            .filter(key -> !Objects.equals(before.get(key), now.get(key)))
            .map(key -> "%s was %s and is %s".formatted(key, before.get(key), now.get(key)))
            .toList();
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "%s holds another run: %s. Give a new directory, or what it was started with to go on"
              .formatted(directory, String.join("; ", differences)));
    }
  }

  /**
   * Whether a directory holds this run, and it is finished.
   *
   * @throws IllegalArgumentException when it holds another run
   */
  static boolean isFinished(Path directory, Map<String, String> run) throws IOException {
    if (!Files.exists(directory.resolve(RUN)) || !Files.exists(directory.resolve(BUNDLE))) {
      return false;
    }
    requireSame(directory, read(directory.resolve(RUN)), run);
    return true;
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> run = new TreeMap<>();
    JSON.readTree(file.toFile())
        .properties()
        .forEach(entry -> run.put(entry.getKey(), entry.getValue().asText()));
    return run;
  }

  /** Whether this run goes on from an earlier process. */
  public boolean isResumed() {
    return resumed;
  }

  /** Where a run's pairs are kept, so that it goes on with the same ones. */
  static Path pairs(Path directory) {
    return directory.resolve(PAIRS);
  }

  public Path metrics() {
    return directory.resolve(METRICS);
  }

  public Path checkpoint() {
    return directory.resolve(CHECKPOINT);
  }

  public Path bundle() {
    return directory.resolve(BUNDLE);
  }

  public Path path() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
