package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.job.RunningJob;
import java.io.PrintWriter;
import java.util.function.Supplier;

/**
 * A job that a command runs until it has done what it was to do, or until Ctrl-C, which stops it
 * with a savepoint. Either way it ends with a summary.
 *
 * @param running the job
 * @param out where the summary goes
 * @param summary what the job counted, once it has stopped
 */
record ForegroundJob(RunningJob running, PrintWriter out, Supplier<String> summary) {

  /** What a command waits for. */
  @FunctionalInterface
  interface Work {
    void await() throws Exception;
  }

  /**
   * Waits for the job.
   *
   * @param untilEnd the work after which the job is stopped; null to run on
   */
  void run(Work untilEnd) throws Exception {
    Thread stop = new Thread(this::stop, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    if (untilEnd != null) {
      untilEnd.await();
    } else {
      out.println("Ctrl-C stops with a savepoint, and the next run goes on from there.");
      out.flush();
      running.awaitTermination();
    }
    if (removeHook(stop)) {
      stop();
    }
  }

  private void stop() {
    running.close();
    out.print(summary.get());
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
