package io.e5stream.pipeline.cli;

import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is compared: two models, or two runs. */
final class CompareSides {

  @ArgGroup(exclusive = false)
  private Bundles bundles;

  @ArgGroup(exclusive = false)
  private Runs runs;

  /** Two models. */
  static final class Bundles {
    @Option(
        names = "--bundle",
        required = true,
        paramLabel = "LOCATION",
        description = "The candidate: a bundle's directory, or builtin:e5-small-v2.")
    private String candidate;

    @Option(
        names = "--against",
        required = true,
        paramLabel = "LOCATION",
        description = "The baseline.")
    private String baseline;

    String candidate() {
      return candidate;
    }

    String baseline() {
      return baseline;
    }
  }

  /** Two files. */
  static final class Runs {
    @Option(
        names = "--run",
        required = true,
        paramLabel = "FILE",
        description = "The candidate: what it found, in TREC's run format.")
    private Path candidate;

    @Option(
        names = "--against-run",
        required = true,
        paramLabel = "FILE",
        description = "The baseline.")
    private Path baseline;

    Path candidate() {
      return candidate;
    }

    Path baseline() {
      return baseline;
    }
  }

  /** Null when runs are compared. */
  Bundles bundles() {
    return bundles;
  }

  /** Null when models are compared. */
  Runs runs() {
    return runs;
  }
}
