package io.e5stream.pipeline.cli;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.pipeline.demo.Demo;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.sink.SinkOptions;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code e5-stream demo}: the main job on embedded parts, with sample data. */
@Command(
    name = "demo",
    description = {
      "Shows the main job on a broker, a vector server and a Flink cluster in this JVM.",
      "",
      "Indexes a sample corpus and shows searches, an update, a duplicate, a deletion and a broken"
          + " record. Leaves nothing behind."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;
  @Mixin private DeviceFlag device;

  @Option(names = "--exit", description = "End after the story instead of staying up.")
  private boolean exit;

  @Override
  public Integer call() throws Exception {
    ConfigLoader loader =
        device
            .addTo(config.loader())
            .flag("demo", IngestOptions.BOOTSTRAP_SERVERS, EmbeddedParts.EMBEDDED)
            .flag("demo", SinkOptions.URL, EmbeddedParts.EMBEDDED);
    Configuration options = loader.load();
    if (exit) {
      Demo.run(options, spec.commandLine().getOut(), null);
      return 0;
    }
    CountDownLatch stay = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> endGracefully(stay, main), "end of the demonstration"));
    Demo.run(options, spec.commandLine().getOut(), stay);
    return 0;
  }

  private static void endGracefully(CountDownLatch stay, Thread main) {
    stay.countDown();
    try {
      main.join(java.time.Duration.ofSeconds(20).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
