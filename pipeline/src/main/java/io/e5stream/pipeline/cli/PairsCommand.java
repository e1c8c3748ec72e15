package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.pairs.PairsLauncher;
import io.e5stream.pipeline.pairs.PairsOptions;
import io.e5stream.pipeline.pairs.PairsSummary;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code e5-stream pairs}: runs the pairs job in this JVM. */
@Command(
    name = "pairs",
    description = {
      "Forms text pairs of raw web records and filters them, until Ctrl-C or --until-end.",
      "",
      "Reads the raw topics of the sources; writes what is formed to the topic pairs, what passes"
          + " to pairs.clean (and to files with --files), what a rule turns down to rejected, and what cannot be read to"
          + " dead-letters. A run that is started again goes on from its last checkpoint."
    },
    mixinStandardHelpOptions = true)
final class PairsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private PairsFlags flags;

  @Option(
      names = "--from-scratch",
      description = "Read the raw topics from their beginning; forget earlier checkpoints.")
  private Boolean fromScratch;

  @Override
  public Integer call() throws Exception {
    Configuration options =
        flags.loader().flag("--from-scratch", PairsOptions.FROM_SCRATCH, fromScratch).load();
    new ForegroundJob(
            PairsLauncher::prepare, "reading", running -> PairsSummary.table(running.pairCounts()))
        .run(
            options,
            PairsOptions.dataDir(options),
            options.get(PairsOptions.UNTIL_END),
            spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }
}
