package io.e5stream.pipeline.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes what lay in a directory of our own. */
public final class TemporaryDirectory {

  /** What goes by itself meanwhile is as good as deleted: a cluster that ends cleans up, too. */
  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      throwUnlessGone(failure);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure)
        throws IOException {
      throwUnlessGone(failure);
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }

    private static void throwUnlessGone(IOException failure) throws IOException {
      if (failure != null && !(failure instanceof NoSuchFileException)) {
        throw failure;
      }
    }
  }

  private TemporaryDirectory() {}

  /** Deletes a directory and all in it. */
  public static void delete(Path directory) {
    try {
      Files.walkFileTree(directory, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be deleted", e);
    }
  }
}
