package io.e5stream.pipeline.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
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
    Set<Long> numbers = new TreeSet<>();
    try (Stream<Path> tree = Files.walk(directory, 3)) {
      tree.filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .filter(path -> Files.exists(path.resolve("_metadata")) == complete)
          .forEach(
              path ->
                  numbers.add(
                      Long.parseLong(path.getFileName().toString().substring(PREFIX.length()))));
    } catch (NoSuchFileException e) {
      // The job has not begun its first one, or is removing an old one: look again later.
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof NoSuchFileException)) {
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers;
  }
}
