package io.e5stream.pipeline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The quality rules by themselves, without a stream. */
@Command(
    name = "filter",
    description =
        "Tries and measures quality rules, shows what they turned down, trains what they need.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      FilterExplainCommand.class,
      FilterMeasureCommand.class,
      FilterReportCommand.class,
      FilterTrainLmCommand.class
    })
final class FilterCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "what about the rules? there is: explain, measure, report, train-lm");
  }
}
