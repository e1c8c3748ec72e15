package io.e5stream.pipeline.cli;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.pipeline.demo.Demo;
import io.e5stream.pipeline.demo.PairsDemo;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.sink.SinkOptions;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code e5-stream demo}: the jobs on embedded parts, with sample data. */
@Command(
    name = "demo",
    description = {
      "Shows the jobs on a broker, a vector server and a Flink cluster in this JVM, with samples.",
      "",
      "Indexes a sample corpus and shows searches, an update, a duplicate, a deletion and a broken"
          + " record. With --pairs: forms text pairs of the dumps of six web sources and filters"
          + " them; shows what is rejected by which rule, and what a later version of a record does."
          + " Leaves nothing behind."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final Duration GRACE = Duration.ofSeconds(20);

  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;
  @Mixin private DeviceFlag device;

  @Option(
      names = "--pairs",
      description = "Show the pairs job instead: raw web records to clean text pairs.")
  private boolean pairs;

  @Option(
      names = "--consistency",
      paramLabel = "DIRECTION",
      arity = "0..1",
      fallbackValue = "both",
      description =
          "With --pairs: have the model check each pair, as 'pairs --consistency' does (query,"
              + " passage, or both, the default when given alone).")
  private ConsistencyDirection consistency;

  @Option(names = "--exit", description = "End after the story instead of staying up.")
  private boolean exit;

  @Override
  public Integer call() throws Exception {
    if (consistency != null && !pairs) {
      throw new ParameterException(spec.commandLine(), "--consistency is for --pairs");
    }
    ConfigLoader loader =
        device
            .addTo(config.loader())
            .flag("demo", IngestOptions.BOOTSTRAP_SERVERS, EmbeddedParts.EMBEDDED);
    Configuration options =
        pairs
            ? loader.flag("--consistency", FilterOptions.CONSISTENCY, consistency).load()
            : loader.flag("demo", SinkOptions.URL, EmbeddedParts.EMBEDDED).load();
    if (exit) {
      run(options, null);
      return 0;
    }
    CountDownLatch stay = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> endGracefully(stay, main), "end of the demonstration"));
    run(options, stay);
    return 0;
  }

  private void run(Configuration options, CountDownLatch stay) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (pairs) {
      PairsDemo.run(options, out, stay);
    } else {
      Demo.run(options, out, stay);
    }
  }

  private static void endGracefully(CountDownLatch stay, Thread main) {
    stay.countDown();
    try {
      main.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
