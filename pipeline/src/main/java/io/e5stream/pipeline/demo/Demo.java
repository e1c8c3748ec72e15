package io.e5stream.pipeline.demo;

import io.e5stream.pipeline.index.IndexOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;

/** Runs the demonstration in a directory of its own, which goes with it. */
public final class Demo {

  private static final String INDEX = "demo";

  private Demo() {}

  /**
   * Starts everything, tells the story, and stays up until the latch opens.
   *
   * @param options the user's options; index, addresses and data directory are the demonstration's
   * @param stay open it to end the demonstration; null ends it after the story
   */
  public static void run(Configuration options, PrintWriter out, CountDownLatch stay)
      throws Exception {
    out.println("Starting a Kafka broker, a vector server and a Flink cluster in this JVM ...");
    out.flush();
    try (ScratchDirectory data = ScratchDirectory.create();
        DemoParts parts = DemoParts.start(settings(options, data.path()))) {
      parts.describe().forEach(line -> out.println("  " + line));
      out.printf("  job        Flink, web page at %s%n", parts.webPage());
      new DemoStory(parts, out).tell();
      if (stay != null) {
        invite(parts).forEach(out::println);
        out.flush();
        stay.await();
      }
      out.flush();
    }
  }

  private static Configuration settings(Configuration options, Path data) {
    Configuration settings = new Configuration();
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    settings.addAll(options);
    settings.set(IndexOptions.NAME, INDEX);
    settings.set(IndexOptions.DATA_DIR, data.toString());
    return settings;
  }

  private static List<String> invite(DemoParts parts) {
    return List.of(
        "",
        "Everything stays up until Ctrl-C. From another terminal:",
        "  ./e5-stream search --index %s --qdrant %s \"why is the sky blue\""
            .formatted(parts.index(), parts.store()),
        "  ./e5-stream produce --topic documents --kafka %s FILE.jsonl".formatted(parts.broker()),
        "  " + parts.webPage() + "   the running job");
  }
}
