package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.eval.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a result lies until it is whole, and a bundle until it is decided whether it is published.
 * Goes when closed, or with the JVM.
 */
final class StagingDirectory implements AutoCloseable {

  private final Path path;
  private final Thread hook;

  private StagingDirectory(Path path) {
    this.path = path;
    this.hook = new Thread(this::deleteIfPossible, "staging");
  }

  /** Makes one in a directory, so that what is measured is on the disk where it is to be. */
  static StagingDirectory in(Path parent) {
    try {
      StagingDirectory made =
          new StagingDirectory(Files.createTempDirectory(parent, ".e5-staging-"));
      Runtime.getRuntime().addShutdownHook(made.hook);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("no directory can be made in " + parent, e);
    }
  }

  Path path() {
    return path;
  }

  private void deleteIfPossible() {
    try {
      TemporaryDirectory.delete(path);
    } catch (UncheckedIOException e) {
      // Interrupted while a file was being written: a hidden directory remains, nothing worse.
      return;
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      return; // the hook does it
    }
    TemporaryDirectory.delete(path);
  }
}
