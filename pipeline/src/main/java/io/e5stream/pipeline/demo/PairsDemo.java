package io.e5stream.pipeline.demo;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.pairs.PairsOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;

/** Runs the demonstration of the pairs job in a directory of its own, which goes with it. */
public final class PairsDemo {

  /** Fewer than the sample has, so that the pool fills. */
  private static final int POOL = 20;

  private PairsDemo() {}

  /**
   * Starts everything, tells the story, and stays up until the latch opens.
   *
   * @param options the user's options; what the story rests on is the demonstration's
   * @param stay open it to end the demonstration; null ends it after the story
   */
  public static void run(Configuration options, PrintWriter out, CountDownLatch stay)
      throws Exception {
    out.println("Starting a Kafka broker and a Flink cluster in this JVM ...");
    out.flush();
    try (ScratchDirectory data = ScratchDirectory.create();
        PairsDemoParts parts = new PairsDemoParts(settings(options, data.path()), data.path())) {
      parts.describe().forEach(line -> out.println("  " + line));
      out.printf("  job        Flink, web page at %s%n", parts.webPage());
      if (parts.options().get(FilterOptions.CONSISTENCY) != ConsistencyDirection.NONE) {
        out.println("  model      E5, ranks each pair's passage among those of the latest pairs");
      }
      new PairsStory(parts, out).tell();
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
    settings.set(PairOptions.REDDIT_QUIET, Duration.ofSeconds(2));
    settings.set(FilterOptions.CONSISTENCY_MIN_POOL, POOL);
    // It is over before a measurement has paid off.
    settings.set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ZERO);
    settings.addAll(options);
    settings.set(PairsOptions.NAME, "demo");
    settings.set(PairsOptions.DATA_DIR, data.toString());
    settings.set(PairsOptions.UNTIL_END, false);
    settings.set(FilterOptions.REJECTED_VERSION, RejectedVersion.DELETE);
    settings.set(PairOptions.SOURCES, List.of(WebSource.values()));
    return settings;
  }

  private static List<String> invite(PairsDemoParts parts) {
    String broker = parts.broker();
    return List.of(
        "",
        "Everything stays up until Ctrl-C. From another terminal:",
        "  ./e5-stream filter report --kafka %s --out rejected.html".formatted(broker),
        "  ./e5-stream produce --source reddit --kafka %s RC_2026-03.zst".formatted(broker),
        "  ./e5-stream topics list --kafka %s".formatted(broker),
        "  " + parts.webPage() + "   the running job");
  }
}
