package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.index.IndexLauncher;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.pipeline.index.OutcomeSummary;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code e5-stream index}: runs the main job in this JVM. */
@Command(
    name = "index",
    description = {
      "Keeps an index in step with the documents topic, until Ctrl-C or --until-end.",
      "",
      "A run that is started again goes on from its last checkpoint."
    },
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexFlags flags;

  @Option(
      names = "--from-scratch",
      description = "Read the topic from its beginning; forget earlier checkpoints.")
  private Boolean fromScratch;

  @Override
  public Integer call() throws Exception {
    Configuration options =
        flags.loader().flag("--from-scratch", IndexOptions.FROM_SCRATCH, fromScratch).load();
    new ForegroundJob(
            IndexLauncher::prepare, "indexing", running -> OutcomeSummary.table(running.outcomes()))
        .run(
            options,
            IndexOptions.dataDir(options),
            options.get(IndexOptions.UNTIL_END),
            spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }
}
