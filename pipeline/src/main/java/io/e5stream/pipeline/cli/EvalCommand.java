package io.e5stream.pipeline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures a model: one subcommand a task. */
@Command(
    name = "eval",
    description = "Measures how well a model finds what it should.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "TASK",
    subcommands = {
      EvalRetrievalCommand.class,
      EvalStsCommand.class,
      EvalPairClassificationCommand.class,
      EvalClassificationCommand.class,
      EvalClusteringCommand.class,
      EvalRerankingCommand.class,
      EvalDuplicatesCommand.class,
      EvalSuiteCommand.class,
      EvalCompareCommand.class,
      EvalDatasetsCommand.class,
      EvalReportCommand.class
    })
final class EvalCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "which task? there is: " + String.join(", ", spec.subcommands().keySet()));
  }
}
