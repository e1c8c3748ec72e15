package io.e5stream.pipeline.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs processes as a user would, with all of their output kept. */
public final class Shell {

  /** The repository, where the launcher lies. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Duration LIMIT = Duration.ofMinutes(5);

  public static final Path DIST = ROOT.resolve("pipeline/target/dist");

  /** How a process ended. */
  public record Ended(int status, String out, String err) {}

  /** A process under way; its output goes to files, so that it never waits for a reader. */
  public record Started(Process process, Path out, Path err) {

    public Ended await(Duration limit) throws IOException, InterruptedException {
      try {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new AssertionError(
              "still running after %s:%n%s%n%s"
                  .formatted(limit, Files.readString(out), Files.readString(err)));
        }
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  private Shell() {}

  /** Starts a command in a directory; the launcher builds nothing unless told otherwise. */
  public static Started start(Path directory, Map<String, String> environment, String... command)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("E5_"));
    builder.environment().put("E5_BUILD", "never");
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Started(builder.start(), out, err);
  }

  public static Ended run(Path directory, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    return start(directory, environment, command).await(LIMIT);
  }
}
