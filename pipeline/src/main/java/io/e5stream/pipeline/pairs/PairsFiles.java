package io.e5stream.pipeline.pairs;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.pair.PairFileSink;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/** The clean pairs as files, where that is asked for. */
final class PairsFiles {

  private PairsFiles() {}

  /** Where the files go; on this machine a full path. */
  static Optional<Path> directory(ReadableConfig options) {
    return options
        .getOptional(PairsOptions.FILES)
        .map(
            given -> {
              Path path = new Path(given);
              return path.toUri().getScheme() == null
                  ? new Path(java.nio.file.Path.of(given).toAbsolutePath().normalize().toUri())
                  : path;
            });
  }

  /**
   * The sink.
   *
   * @return null for none
   */
  static Sink<PairChange> sink(ReadableConfig options) {
    return directory(options).map(PairFileSink::to).orElse(null);
  }

  /**
   * Looks at the option's value.
   *
   * @throws IllegalArgumentException when it cannot be a directory
   */
  static void requireDirectory(ReadableConfig options) {
    directory(options)
        .filter(path -> "file".equals(path.toUri().getScheme()))
        .map(path -> java.nio.file.Path.of(path.toUri().getPath()))
        .filter(java.nio.file.Files::isRegularFile)
        .ifPresent(
            file -> {
              throw new IllegalArgumentException(
                  "%s is %s, which is a file; give a directory"
                      .formatted(PairsOptions.FILES.key(), file));
            });
  }

  /**
   * For a run that goes on from no checkpoint: it numbers versions as the run before it did, so
   * that nobody could tell whose lines count.
   *
   * @throws IllegalStateException when the directory has files of pairs
   */
  static void requireNoneOfEarlierRuns(ReadableConfig options) throws IOException {
    Optional<Path> directory = directory(options);
    if (directory.isPresent() && hasFiles(directory.get())) {
      throw new IllegalStateException(
          ("%s has files of an earlier run (*%s), and this one starts from the beginning; give it"
                  + " an empty directory")
              .formatted(directory.get(), PairFileSink.SUFFIX));
    }
  }

  private static boolean hasFiles(Path directory) throws IOException {
    FileStatus[] inside;
    try {
      inside = directory.getFileSystem().listStatus(directory);
    } catch (FileNotFoundException none) {
      return false;
    }
    if (inside == null) {
      return false;
    }
    for (FileStatus file : inside) {
      String name = file.getPath().getName();
      if (name.endsWith(PairFileSink.SUFFIX) && !name.startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
