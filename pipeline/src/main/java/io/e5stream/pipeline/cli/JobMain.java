package io.e5stream.pipeline.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
}
