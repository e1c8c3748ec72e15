package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.console.ProgressBars;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.pipeline.pairs.PairsLauncher;
import io.e5stream.pipeline.pairs.PairsOptions;
import io.e5stream.pipeline.pairs.PairsSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.apache.flink.configuration.Configuration;
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
    PrintWriter out = spec.commandLine().getOut();
    Path data = Path.of(options.get(PairsOptions.DATA_DIR)).toAbsolutePath();
    try (EmbeddedParts parts = EmbeddedParts.start(options, data);
        PairsLauncher launcher = PairsLauncher.prepare(parts.options());
        RunningJob running = launcher.start()) {
      parts.describe().forEach(out::println);
      launcher.describe().forEach(out::println);
      out.printf("job        %s%n", running.webPage());
      out.flush();
      new ForegroundJob(running, out, () -> PairsSummary.table(running.pairCounts()))
          .run(options.get(PairsOptions.UNTIL_END) ? () -> finish(launcher, running) : null);
    }
    return 0;
  }

  private static void finish(PairsLauncher launcher, RunningJob running) throws Exception {
    try (ProgressBar bar = ProgressBars.open("reading", " records", launcher.records())) {
      launcher.finish(running, bar::stepTo);
    }
  }
}
