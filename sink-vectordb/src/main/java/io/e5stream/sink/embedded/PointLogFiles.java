package io.e5stream.sink.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of the log files in a collection's directory. A compacted log has the next higher
 * generation and bears its final name only once it is complete and durable, so the highest
 * generation is the truth.
 */
final class PointLogFiles {

  private static final Pattern NAME = Pattern.compile("points-\\d{10}\\.log");
  private static final String TEMPORARY = ".tmp";

  private PointLogFiles() {}

  static Path of(Path directory, long generation) {
    return directory.resolve("points-%010d.log".formatted(generation));
  }

  static Path temporary(Path directory) {
    return directory.resolve("points.log" + TEMPORARY);
  }

  static long generation(Path log) {
    String name = log.getFileName().toString();
    return Long.parseLong(name.substring("points-".length(), name.length() - ".log".length()));
  }

  /** The log to open; older generations and unfinished ones are deleted. */
  static Optional<Path> current(Path directory) throws IOException {
    Files.deleteIfExists(temporary(directory));
    List<Path> logs;
    try (Stream<Path> files = Files.list(directory)) {
      logs =
          files
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .sorted()
              .toList();
    }
    for (int i = 0; i + 1 < logs.size(); i++) {
      Files.delete(logs.get(i));
    }
    return logs.isEmpty() ? Optional.empty() : Optional.of(logs.get(logs.size() - 1));
  }

  /** Gives a complete, durable file its final name, durably. */
  static void publish(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncDirectory(to.getParent());
  }

  /** Makes creations, renames and deletions in a directory durable. */
  static void syncDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes a directory and all it holds. */
  static void deleteTree(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
