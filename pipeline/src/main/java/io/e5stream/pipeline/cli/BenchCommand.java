package io.e5stream.pipeline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures speed: one subcommand for each thing that can be slow. */
@Command(
    name = "bench",
    description = "Measures speed, side by side with what it can be compared with.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      BenchEncodeCommand.class,
      BenchIndexCommand.class,
      BenchSearchCommand.class,
      BenchTrainCommand.class,
      BenchFilterCommand.class,
      BenchProfileCommand.class
    })
final class BenchCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "which benchmark? there is: encode, index, search, filter, profile");
  }
}
