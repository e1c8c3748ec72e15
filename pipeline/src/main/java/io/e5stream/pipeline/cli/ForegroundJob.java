package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.console.ProgressBars;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.JobLauncher;
import io.e5stream.pipeline.job.RunningJob;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import org.apache.flink.configuration.Configuration;

/**
 * A job that a command runs until it has done what was there, or until Ctrl-C, which stops it with
 * a savepoint. Either way it ends with a summary.
 *
 * @param preparation makes the job's launcher
 * @param doing what the job does, for the progress bar
 * @param summary what the job counted, once it has stopped
 */
record ForegroundJob(
    JobLauncher.Preparation preparation, String doing, Function<RunningJob, String> summary) {

  /**
   * Runs the job, with the broker and the store that the options want in this JVM.
   *
   * @param data directory of these parts' data
   * @param untilEnd stop when what is there at the start is done
   */
  void run(Configuration options, Path data, boolean untilEnd, PrintWriter out) throws Exception {
    try (EmbeddedParts parts = EmbeddedParts.start(options, data);
        JobLauncher launcher = preparation.prepare(parts.options());
        RunningJob running = launcher.start()) {
      parts.describe().forEach(out::println);
      launcher.describe().forEach(out::println);
      out.printf("job        %s%n", running.webPage());
      out.flush();
      Thread stop = new Thread(() -> stop(running, out), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      if (untilEnd) {
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
  }

  private void finish(JobLauncher launcher, RunningJob running) throws Exception {
    try (ProgressBar bar = ProgressBars.open(doing, " records", launcher.records())) {
      launcher.finish(running, bar::stepTo);
    }
  }

  private void stop(RunningJob running, PrintWriter out) {
    running.close();
    out.print(summary.apply(running));
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
