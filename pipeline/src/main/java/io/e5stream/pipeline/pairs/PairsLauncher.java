package io.e5stream.pipeline.pairs;

import io.e5stream.filter.operator.RejectedSink;
import io.e5stream.filter.options.FilterFingerprint;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.deadletter.DeadLetterSink;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.pair.FormingContext;
import io.e5stream.ingest.pair.PairForming;
import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.ingest.pair.PairTopic;
import io.e5stream.pipeline.job.JobDefaults;
import io.e5stream.pipeline.job.JobLauncher;
import io.e5stream.pipeline.job.LocalCluster;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.pipeline.job.Snapshots;
import io.e5stream.pipeline.job.TopicEnd;
import io.e5stream.pipeline.job.TransactionBounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Supplies the pairs job's real ends and starts it, in this JVM or on a cluster. */
public final class PairsLauncher implements JobLauncher {

  private static final Duration QUIET_UNTIL_END = Duration.ofSeconds(10);

  private final Configuration options;
  private final List<String> topics;
  private final ConsistencyCheck consistency;
  private final TopicEnd end;

  private PairsLauncher(
      Configuration options, List<String> topics, ConsistencyCheck consistency, TopicEnd end) {
    this.options = options;
    this.topics = topics;
    this.consistency = consistency;
    this.end = end;
  }

  /**
   * Checks options and topics.
   *
   * @throws RuntimeException saying what is wrong, where, and what to do
   */
  public static PairsLauncher prepare(Configuration options) throws Exception {
    PairsRanges.check(options);
    List<String> topics = PairsTopics.require(options);
    ConsistencyCheck consistency = ConsistencyCheck.from(options);
    if (options.get(PairsOptions.FROM_SCRATCH)) {
      PairsFiles.requireNoneOfEarlierRuns(options);
      Snapshots.setAside(checkpoints(options));
    }
    TopicEnd end =
        options.get(PairsOptions.UNTIL_END)
            ? TopicEnd.capture(KafkaSettings.from(options), topics, PairsOptions.group(options))
            : null;
    return new PairsLauncher(settling(options), topics, consistency, end);
  }

  /**
   * A run up to the end does not wait for threads to be quiet for long: those that are left would
   * all be settled at once in the end, in a single checkpoint.
   */
  private static Configuration settling(Configuration options) {
    Duration quiet = options.get(PairOptions.REDDIT_QUIET);
    return options.get(PairsOptions.UNTIL_END) && quiet.compareTo(QUIET_UNTIL_END) > 0
        ? new Configuration(options).set(PairOptions.REDDIT_QUIET, QUIET_UNTIL_END)
        : options;
  }

  /** Starts the job in this JVM; it goes on from the newest checkpoint or savepoint there is. */
  @Override
  public RunningJob start() throws Exception {
    Configuration settings = new Configuration(options);
    settings.addAll(TransactionBounds.missingFrom(settings));
    Path checkpoints = checkpoints(settings);
    Snapshots.resumeUnlessChosen(
        settings, options, new org.apache.flink.core.fs.Path(checkpoints.toUri()));
    if (settings.getOptional(StateRecoveryOptions.SAVEPOINT_PATH).isEmpty()) {
      PairsFiles.requireNoneOfEarlierRuns(settings);
    }
    return run(LocalCluster.environment(settings, checkpoints));
  }

  /** Submits the job to the cluster of an environment. */
  @Override
  public RunningJob submit(StreamExecutionEnvironment environment) throws Exception {
    Configuration settings = JobDefaults.missingFrom(environment.getConfiguration());
    settings.addAll(TransactionBounds.missingFrom(environment.getConfiguration()));
    String directory = options.get(PairsOptions.RESUME_FROM);
    if (directory != null && !options.get(PairsOptions.FROM_SCRATCH)) {
      Snapshots.resumeUnlessChosen(
          settings, environment.getConfiguration(), new org.apache.flink.core.fs.Path(directory));
    }
    environment.configure(settings);
    return run(environment);
  }

  private RunningJob run(StreamExecutionEnvironment environment) throws Exception {
    // A type that would fall back to Kryo fails here, not when a savepoint cannot be read.
    environment.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    TransactionBounds.check(
        environment.getConfiguration(), options.get(IngestOptions.TRANSACTION_TIMEOUT));
    String group = PairsOptions.group(options);
    new PairsJob(
            options,
            consistency,
            PairTopic.sink(options, IngestOptions.PAIRS_TOPIC, group),
            PairTopic.sink(options, IngestOptions.CLEAN_PAIRS_TOPIC, group),
            PairsFiles.sink(options),
            RejectedSink.kafka(options, group + "/rejected"),
            DeadLetterSink.kafka(options))
        .define(
            PairForming.of(
                environment,
                options,
                new FormingContext(group, judgedBy(), PairsTopics.ids(options)),
                false));
    return RunningJob.start(environment, "pairs " + options.get(PairsOptions.NAME));
  }

  /** What pairs are judged by: other settings, or another model, judge what comes again anew. */
  private String judgedBy() {
    String rules = FilterFingerprint.ofPairs(options);
    return consistency == null ? rules : rules + "|" + consistency.model();
  }

  private static Path checkpoints(Configuration options) {
    return PairsOptions.dataDir(options)
        .resolve("pairs-checkpoints")
        .resolve(options.get(PairsOptions.NAME));
  }

  /** Lines that tell a user what is about to run. */
  @Override
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "topics     %s at %s"
            .formatted(String.join(", ", topics), options.get(IngestOptions.BOOTSTRAP_SERVERS)));
    lines.add(
        "pairs      to %s; clean ones to %s, what is turned down to %s"
            .formatted(
                options.get(IngestOptions.PAIRS_TOPIC),
                options.get(IngestOptions.CLEAN_PAIRS_TOPIC),
                options.get(IngestOptions.REJECTED_TOPIC)));
    PairsFiles.directory(options).ifPresent(files -> lines.add("files      in " + files));
    if (consistency != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "checked by %s: rank at most %d of %,d",
              consistency.model(),
              consistency.settings().k(),
              consistency.settings().pool()));
    }
    return lines;
  }

  /** Offsets between the topics' beginning and their end at the time of {@link #prepare}. */
  @Override
  public long records() {
    return end.records();
  }

  /**
   * Waits until everything that was on the raw topics at the time of {@link #prepare} has been read
   * and is in a checkpoint, then ends the job, so that all of it is settled.
   *
   * @param progress told the offsets passed so far, in the unit of {@link #records}
   * @throws ExecutionException with the job's failure
   */
  @Override
  public void finish(RunningJob running, LongConsumer progress)
      throws ExecutionException, InterruptedException {
    running.awaitEnd(end, progress);
    running.drain();
  }

  @Override
  public void close() {
    if (end != null) {
      end.close();
    }
  }
}
