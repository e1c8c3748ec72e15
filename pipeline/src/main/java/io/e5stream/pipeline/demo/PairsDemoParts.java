package io.e5stream.pipeline.demo;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.ingest.produce.RawProduction;
import io.e5stream.ingest.produce.RawSummary;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.job.EmbeddedParts;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.pipeline.pairs.PairsLauncher;
import io.e5stream.pipeline.pairs.PairsTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Broker and pairs job of the demonstration, in this JVM, and what can be done with them. */
final class PairsDemoParts implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long POLL_MILLIS = 50;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Path samples;
  private final EmbeddedParts parts;
  private final Configuration options;
  private final RunningJob job;
  private final TopicRecords records;
  private long sent;

  /**
   * Starts all of it.
   *
   * @param data directory of the broker and of checkpoints
   */
  PairsDemoParts(Configuration options, Path data) throws Exception {
    this.samples = data.resolve("samples");
    try {
      this.parts = opened(EmbeddedParts.startAnywhere(options, data));
      this.options = parts.options();
      this.job = opened(opened(PairsLauncher.prepare(this.options)).start());
      this.records = opened(new TopicRecords(kafka().consumer(), PairsTopics.all(options)));
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private KafkaSettings kafka() {
    return KafkaSettings.from(options);
  }

  List<String> describe() {
    return parts.describe();
  }

  String webPage() {
    return job.webPage();
  }

  String broker() {
    return options.get(IngestOptions.BOOTSTRAP_SERVERS);
  }

  Configuration options() {
    return options;
  }

  /** Sends dumps of one source as {@code produce --source} does. */
  RawSummary produce(WebSource source, List<SampleDump> dumps) throws IOException {
    UnpackLimits limits =
        new UnpackLimits(
            options.get(IngestOptions.UNPACK_MAX_RATIO),
            options.get(IngestOptions.UNPACK_MAX_SIZE).getBytes());
    try (RawProduction production =
        RawProduction.open(
            kafka(), limits, options.get(source.topic()), source.format(), false, new Unheard())) {
      for (SampleDump dump : dumps) {
        production.file(dump.unpack(samples).toString(), "");
      }
      production.flush();
      RawSummary summary = production.summary();
      summary.requireSum();
      sent += summary.sent();
      return summary;
    }
  }

  /** Waits until all that was sent is settled and committed, and new threads have been quiet. */
  void awaitThreads() throws Exception {
    await(
        options.get(PairOptions.REDDIT_QUIET),
        () -> RedditThreads.areFormed(counts(), records(IngestOptions.RAW_REDDIT_TOPIC)));
  }

  /**
   * Waits until all that was sent is settled and committed.
   *
   * @param committed what no count tells: whether a tombstone is there
   */
  void awaitSettled(BooleanSupplier committed) throws Exception {
    await(Duration.ZERO, committed);
  }

  private void await(Duration afterReading, BooleanSupplier committed) throws Exception {
    long start = System.nanoTime();
    boolean readAll = false;
    long readAt = start;
    while (true) {
      if (job.hasEnded()) {
        job.awaitTermination();
      }
      if (!readAll && read() == sent) {
        readAll = true;
        readAt = System.nanoTime();
      }
      boolean waited = readAll && System.nanoTime() - readAt >= afterReading.toNanos();
      if (waited && balance().holds() && committed.getAsBoolean()) {
        return;
      }
      if (System.nanoTime() - start > PATIENCE.plus(afterReading).toNanos()) {
        throw new TimeoutException(
            "%d of %d records are read, and after two minutes they are not settled:%n%s"
                .formatted(read(), sent, String.join(System.lineSeparator(), balance().text())));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private long read() {
    return PairsBalance.named(counts(), PairCount.READ);
  }

  List<PairCount> counts() {
    return job.pairCounts();
  }

  /** Counts and topics as they are now. */
  PairsBalance balance() throws TimeoutException {
    records.refresh();
    return PairsBalance.of(options, counts(), records.byTopic());
  }

  /** The records of a topic when {@link #balance} last looked. */
  List<ConsumerRecord<byte[], byte[]>> records(ConfigOption<String> topic) {
    return List.copyOf(records.byTopic().get(options.get(topic)));
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
