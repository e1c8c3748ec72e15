package io.e5stream.pipeline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands on the product's Kafka topics. */
@Command(
    name = "topics",
    description = "Makes and lists the Kafka topics.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TopicsCreateCommand.class, TopicsListCommand.class})
final class TopicsCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command: create or list?");
  }
}
