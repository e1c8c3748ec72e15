package io.e5stream.pipeline.cli;

import io.e5stream.training.pair.HeldOut;
import io.e5stream.training.pair.PairList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What all ablations are told. */
final class AblationFlags {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Queries to measure with, not trained on (default: ${DEFAULT-VALUE}).")
  private int heldOut;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Runs of each kind (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the runs are kept; started again, the command goes on.")
  private Path out;

  int seeds() {
    if (seeds < 1) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--seeds must be at least 1");
    }
    return seeds;
  }

  Path directory() throws IOException {
    return Files.createDirectories(out);
  }

  /** By the queries' texts: the same whatever the seeds. */
  HeldOut split(PairList pairs) {
    return HeldOut.of(pairs.pairs(), heldOut, 1);
  }
}
