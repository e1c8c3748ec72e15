package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.console.ProgressBars;
import io.e5stream.pipeline.index.IndexLauncher;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.pipeline.index.OutcomeSummary;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.RunningJob;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.apache.flink.configuration.Configuration;
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
    PrintWriter out = spec.commandLine().getOut();
    try (EmbeddedParts parts = EmbeddedParts.start(options, IndexOptions.dataDir(options));
        IndexLauncher launcher = IndexLauncher.prepare(parts.options());
        RunningJob running = launcher.start()) {
      parts.describe().forEach(out::println);
      launcher.describe().forEach(out::println);
      out.printf("job        %s%n", running.webPage());
      out.flush();
      new ForegroundJob(running, out, () -> OutcomeSummary.table(running.outcomes()))
          .run(options.get(IndexOptions.UNTIL_END) ? () -> awaitEnd(launcher, running) : null);
    }
    return 0;
  }

  private static void awaitEnd(IndexLauncher launcher, RunningJob running) throws Exception {
    try (ProgressBar bar = ProgressBars.open("indexing", " records", launcher.records())) {
      launcher.awaitEnd(running, bar::stepTo);
    }
  }
}
