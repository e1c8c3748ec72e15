package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.JobLauncher;
import io.e5stream.pipeline.job.RunningJob;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;

/** Runs a main method that Flink's client or an application cluster calls. */
final class JobMain {

  private JobMain() {}

  /**
   * Submits a job.
   *
   * @param command annotated with the flags that it takes
   * @param job its name, for the message
   * @throws IllegalStateException when it cannot be; Flink's client prints the reason
   */
  static void run(Callable<Integer> command, String job, String... args) {
    // No exit: on an application cluster this runs inside the JobManager.
    CommandLine commandLine = new CommandLine(command);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    AtomicReference<Exception> failure = new AtomicReference<>();
    commandLine.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          failure.set(e);
          return CommandLine.ExitCode.SOFTWARE;
        });
    int code = commandLine.execute(args);
    if (failure.get() != null) {
      throw new IllegalStateException(ErrorText.of(failure.get()), failure.get());
    }
    if (code != CommandLine.ExitCode.OK) {
      throw new IllegalStateException("the " + job + " job was not started; see the message above");
    }
  }

  /**
   * Submits a job to the cluster that the main method runs for.
   *
   * @param untilEnd wait until what is there at the start is done, and stop the job
   */
  static void submit(Configuration options, boolean untilEnd, JobLauncher.Preparation preparation)
      throws Exception {
    EmbeddedParts.requireNone(options);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(options);
    try (JobLauncher launcher = preparation.prepare(options)) {
      RunningJob running = launcher.submit(environment);
      if (untilEnd) {
        launcher.finish(running, passed -> {});
      }
    }
  }
}
