package io.e5stream.pipeline.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes what lay in a directory of our own. */
public final class TemporaryDirectory {

  private TemporaryDirectory() {}

  /** Deletes a directory and all in it. */
  public static void delete(Path directory) {
    try (Stream<Path> walk = Files.walk(directory)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be deleted", e);
    }
  }
}
