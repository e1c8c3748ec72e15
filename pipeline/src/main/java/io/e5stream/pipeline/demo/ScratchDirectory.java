package io.e5stream.pipeline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of a demonstration's own, which goes with it. */
record ScratchDirectory(Path path) implements AutoCloseable {

  static ScratchDirectory create() throws IOException {
    return new ScratchDirectory(Files.createTempDirectory("e5-stream-demo"));
  }

  @Override
  public void close() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(path)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}
