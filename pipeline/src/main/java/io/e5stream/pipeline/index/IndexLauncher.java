package io.e5stream.pipeline.index;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.operator.EmbedSettings;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.deadletter.DeadLetterSink;
import io.e5stream.ingest.kafka.DocumentSource;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.pipeline.job.JobDefaults;
import io.e5stream.pipeline.job.JobLauncher;
import io.e5stream.pipeline.job.LocalCluster;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.pipeline.job.Snapshots;
import io.e5stream.pipeline.job.TopicEnd;
import io.e5stream.pipeline.job.TransactionBounds;
import io.e5stream.sink.ContentCheckSettings;
import io.e5stream.sink.QdrantSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Supplies the index job's real ends and starts it, in this JVM or on a cluster. */
public final class IndexLauncher implements JobLauncher {

  private final PreparedIndex index;
  private final TopicEnd end;

  private IndexLauncher(PreparedIndex index, TopicEnd end) {
    this.index = index;
    this.end = end;
  }

  /**
   * Checks model, topic and store, and creates the collection of a new index.
   *
   * @throws RuntimeException saying what is wrong, where, and what to do
   */
  public static IndexLauncher prepare(Configuration options) throws Exception {
    OptionRanges.check(options);
    return prepare(options, EmbedOptions.embedding(calibrating(options)));
  }

  /** A run that ends soon is not worth a wait: it uses what is known of the machine. */
  static Configuration calibrating(Configuration options) {
    boolean asked = options.getOptional(EmbedOptions.CALIBRATION_MAX_TIME).isPresent();
    return asked || !options.get(IndexOptions.UNTIL_END)
        ? options
        : new Configuration(options).set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ZERO);
  }

  /** As {@link #prepare(Configuration)}, with an encoder of the caller's choice. */
  static IndexLauncher prepare(Configuration options, EmbedSettings embedding) throws Exception {
    if (options.get(IndexOptions.FROM_SCRATCH)) {
      // Before the new topic is recorded: nothing may resume an older one's offsets after that.
      Snapshots.setAside(checkpoints(options));
    }
    PreparedIndex index = PreparedIndex.of(options, embedding);
    TopicEnd end =
        options.get(IndexOptions.UNTIL_END)
            ? TopicEnd.capture(
                KafkaSettings.from(options),
                List.of(options.get(IngestOptions.DOCUMENTS_TOPIC)),
                group(options))
            : null;
    return new IndexLauncher(index, end);
  }

  /** Starts the job in this JVM; it goes on from the newest checkpoint or savepoint there is. */
  @Override
  public RunningJob start() throws Exception {
    Configuration options = new Configuration(index.options());
    Path checkpoints = checkpoints(options);
    Snapshots.resumeUnlessChosen(
        options, index.options(), new org.apache.flink.core.fs.Path(checkpoints.toUri()));
    options.addAll(transactional(options, options));
    StreamExecutionEnvironment environment = LocalCluster.environment(options, checkpoints);
    define(environment);
    return RunningJob.start(environment, jobName());
  }

  /**
   * Submits the job to the cluster of an environment. It goes on from the newest snapshot below
   * {@code index.resume-from}, if that is set and Flink's own options name none.
   */
  @Override
  public RunningJob submit(StreamExecutionEnvironment environment) throws Exception {
    Configuration settings = JobDefaults.missingFrom(environment.getConfiguration());
    settings.addAll(transactional(index.options(), environment.getConfiguration()));
    String directory = index.options().get(IndexOptions.RESUME_FROM);
    if (directory != null && !index.options().get(IndexOptions.FROM_SCRATCH)) {
      Snapshots.resumeUnlessChosen(
          settings, environment.getConfiguration(), new org.apache.flink.core.fs.Path(directory));
    }
    environment.configure(settings);
    define(environment);
    return RunningJob.start(environment, jobName());
  }

  /** What writing rejected documents in transactions asks of checkpoints. */
  private static Configuration transactional(Configuration options, ReadableConfig given) {
    return DocumentFilter.isOn(options)
        ? TransactionBounds.missingFrom(given)
        : new Configuration();
  }

  /** Defines the job in an environment that the caller executes. */
  void define(StreamExecutionEnvironment environment) {
    Configuration options = index.options();
    // A type that would fall back to Kryo fails here, not when a savepoint cannot be read.
    environment.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    if (DocumentFilter.isOn(options)) {
      TransactionBounds.check(
          environment.getConfiguration(), options.get(IngestOptions.TRANSACTION_TIMEOUT));
    }
    IndexJob job =
        new IndexJob(
            index.fingerprint(),
            index.collection().generation(),
            ContentCheckSettings.from(options, index.collection()),
            DocumentFilter.of(options),
            options.get(EmbedOptions.BUNDLE),
            index.chunking(),
            index.embedding(),
            QdrantSink.builder()
                .options(options)
                .collection(index.collection())
                .deadLetters(DeadLetterSink.channel(options))
                .rules(TestRules.fromSystemProperty())
                .build(),
            DeadLetterSink.kafka(options));
    job.define(
        environment
            .fromSource(
                DocumentSource.from(options, group(options), false),
                WatermarkStrategy.noWatermarks(),
                "documents")
            .uid("documents"));
  }

  String jobName() {
    return "index " + index.options().get(IndexOptions.NAME);
  }

  /** The consumer group under which the job commits offsets, for lag monitoring. */
  static String group(Configuration options) {
    return "e5-stream-" + options.get(IndexOptions.NAME);
  }

  private static Path checkpoints(Configuration options) {
    return IndexOptions.dataDir(options)
        .resolve("checkpoints")
        .resolve(options.get(IndexOptions.NAME));
  }

  /** Lines that tell a user what is about to run. */
  @Override
  public List<String> describe() {
    return List.of(
        "topic      %s at %s"
            .formatted(
                index.options().get(IngestOptions.DOCUMENTS_TOPIC),
                index.options().get(IngestOptions.BOOTSTRAP_SERVERS)),
        "model      %s, %d dimensions"
            .formatted(index.bundle().id(), index.bundle().manifest().dimension()),
        "index      %s (collection %s)"
            .formatted(index.options().get(IndexOptions.NAME), index.collection().name()));
  }

  /** Offsets between the topic's beginning and its end at the time of {@link #prepare}. */
  @Override
  public long records() {
    return end.records();
  }

  /**
   * Waits until everything that was on the topic at the time of {@link #prepare} is in the store
   * and in a checkpoint.
   *
   * @param progress told the offsets passed so far, in the unit of {@link #records}
   * @throws ExecutionException with the job's failure
   */
  public void awaitEnd(RunningJob running, LongConsumer progress)
      throws ExecutionException, InterruptedException {
    running.awaitEnd(end, progress);
  }

  @Override
  public void finish(RunningJob running, LongConsumer progress)
      throws ExecutionException, InterruptedException {
    awaitEnd(running, progress);
    running.close();
  }

  @Override
  public void close() {
    if (end != null) {
      end.close();
    }
  }
}
