package io.e5stream.pipeline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes models and tunes them: one subcommand for each step. */
@Command(
    name = "models",
    description = "Makes model bundles and fits them to the machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "STEP",
    subcommands = {ModelsExportCommand.class, ModelsTuneCommand.class})
final class ModelsCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "which step? there is: " + String.join(", ", spec.subcommands().keySet()));
  }
}
