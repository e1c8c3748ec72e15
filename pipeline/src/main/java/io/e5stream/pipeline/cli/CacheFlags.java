package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.UserCache;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where an evaluation keeps its vectors, so that the next one is quick. */
final class CacheFlags {

  @Option(names = "--no-cache", description = "Compute all vectors, and keep none.")
  private boolean off;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Keep vectors there (default: vectors in E5_CACHE, else ~/.cache/e5-stream/vectors).")
  private Path directory;

  /** The directory; empty where no vectors are to be kept. */
  Optional<Path> directory() {
    return off
        ? Optional.empty()
        : Optional.of(directory == null ? UserCache.directory("vectors") : directory);
  }
}
