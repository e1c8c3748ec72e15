package io.e5stream.pipeline.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checkpoints of an index as they lie on disk: {@code <job>/chk-<n>}, complete when they hold
 * {@code _metadata}.
 */
final class Checkpoints {

  private static final String PREFIX = "chk-";

  private final Path directory;

  Checkpoints(Path directory) {
    this.directory = directory;
  }

  /** The newest complete checkpoint's number. */
  OptionalLong newestComplete() {
    return numbers(true).stream().mapToLong(Long::longValue).max();
  }

  /** The newest checkpoint's number that has begun and is not complete. */
  OptionalLong newestPending() {
    long complete = newestComplete().orElse(0);
    return numbers(false).stream().mapToLong(Long::longValue).filter(n -> n > complete).max();
  }

  private Set<Long> numbers(boolean complete) {
    while (Files.exists(directory)) {
      try (Stream<Path> tree = Files.walk(directory, 2)) {
        return tree.filter(path -> path.getFileName().toString().startsWith(PREFIX))
            .filter(path -> Files.exists(path.resolve("_metadata")) == complete)
            .map(path -> Long.valueOf(path.getFileName().toString().substring(PREFIX.length())))
            .collect(Collectors.toSet());
      } catch (IOException | UncheckedIOException e) {
        // The job removed an old one meanwhile: look again.
      }
    }
    return Set.of();
  }
}
