package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.index.IndexLauncher;
import io.e5stream.pipeline.index.IndexOptions;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The index job for Flink's own client and for application clusters: takes the flags of index. */
@Command(
    name = "index-job",
    description = "Runs the index job on the Flink cluster that it is submitted to.",
    mixinStandardHelpOptions = true)
public final class IndexJobMain implements Callable<Integer> {

  @Mixin private IndexFlags flags;

  private IndexJobMain() {}

  /**
   * Submits the job.
   *
   * @throws IllegalStateException when it cannot be; Flink's client prints the reason
   */
  public static void main(String[] args) {
    JobMain.run(new IndexJobMain(), "index", args);
  }

  @Override
  public Integer call() throws Exception {
    Configuration options = flags.loader().load();
    JobMain.submit(options, options.get(IndexOptions.UNTIL_END), IndexLauncher::prepare);
    return CommandLine.ExitCode.OK;
  }
}
