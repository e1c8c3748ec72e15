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
      Thread stop = new Thread(() -> stop(running, out), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      if (options.get(PairsOptions.UNTIL_END)) {
        finish(launcher, running);
      } else {
        out.println("Ctrl-C stops with a savepoint, and the next run goes on from there.");
        out.flush();
        running.awaitTermination();
      }
      if (removeHook(stop)) {
        stop(running, out);
      }
    }
    return 0;
  }

  private static void finish(PairsLauncher launcher, RunningJob running) throws Exception {
    try (ProgressBar bar = ProgressBars.open("reading", " records", launcher.records())) {
      launcher.finish(running, bar::stepTo);
    }
  }

  private static void stop(RunningJob running, PrintWriter out) {
    running.close();
    out.print(PairsSummary.table(running.pairCounts()));
    out.flush();
  }

  /** False when the JVM is going down already: then the hook does the work. */
  private static boolean removeHook(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      return false;
    }
  }
}
