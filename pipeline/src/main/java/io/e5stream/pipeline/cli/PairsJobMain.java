package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.pairs.PairsLauncher;
import io.e5stream.pipeline.pairs.PairsOptions;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The pairs job for Flink's own client and for application clusters: takes the flags of pairs. */
@Command(
    name = "pairs-job",
    description = "Runs the pairs job on the Flink cluster that it is submitted to.",
    mixinStandardHelpOptions = true)
public final class PairsJobMain implements Callable<Integer> {

  @Mixin private PairsFlags flags;

  private PairsJobMain() {}

  /**
   * Submits the job.
   *
   * @throws IllegalStateException when it cannot be; Flink's client prints the reason
   */
  public static void main(String[] args) {
    JobMain.run(new PairsJobMain(), "pairs", args);
  }

  @Override
  public Integer call() throws Exception {
    Configuration options = flags.loader().load();
    JobMain.submit(options, options.get(PairsOptions.UNTIL_END), PairsLauncher::prepare);
    return CommandLine.ExitCode.OK;
  }
}
