package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.e5stream.sink.embedded.VectorServerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sink in real Flink jobs with checkpoints, against the embedded server. */
class QdrantSinkIT {

  private static final int CHANGES = 1_500;

  /** So many that most are changed once only: what is lost is not made good by a later change. */
  private static final int DOCUMENTS = 800;

  private static final double PER_SECOND = 500;

  /** Leaves it to barriers alone to bring changes into the store. */
  private static final Duration NEVER_FULL = Duration.ofHours(1);

  /** Failures that the job's map function still has to throw, by test. */
  private static final Map<String, AtomicInteger> FAILURES =
      new java.util.concurrent.ConcurrentHashMap<>();

  @TempDir private Path directory;
  private final String test = UUID.randomUUID().toString();
  private final long seed = new Random().nextLong();
  private EmbeddedVectorServer server;
  private int port;

  @BeforeEach
  void start() throws Exception {
    System.out.println("seed " + seed);
    server = EmbeddedVectorServer.start(directory, 0);
    port = server.port();
    FAILURES.put(test, new AtomicInteger());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void theStoreEndsAsTheChangesSayAfterRestartsOfTheJob() throws Exception {
    ServingCollection collection = ensure();
    FAILURES.get(test).set(2);
    run(collection, SinkRules.ALL, NEVER_FULL).getJobExecutionResult().get(2, TimeUnit.MINUTES);
    assertThat(FAILURES.get(test).get()).isZero();
    assertThat(stored(collection)).as("seed %d", seed).isEqualTo(expected());
  }

  @Test
  void withoutTheDrainARestartWouldLoseChanges() throws Exception {
    ServingCollection collection = ensure();
    FAILURES.get(test).set(1);
    run(collection, new SinkRules(true, false, true), NEVER_FULL)
        .getJobExecutionResult()
        .get(2, TimeUnit.MINUTES);
    assertThat(stored(collection)).as("seed %d", seed).isNotEqualTo(expected());
  }

  @Test
  void anOutageOfTheStoreIsSatOut() throws Exception {
    ServingCollection collection = ensure();
    JobClient job = run(collection, SinkRules.ALL, Duration.ofMillis(100));
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> !stored(collection).isEmpty());
    server.close();
    await()
        .during(Duration.ofSeconds(3))
        .until(() -> job.getJobStatus().get() == JobStatus.RUNNING);
    server = EmbeddedVectorServer.start(directory, port);
    job.getJobExecutionResult().get(2, TimeUnit.MINUTES);
    assertThat(stored(collection)).as("seed %d", seed).isEqualTo(expected());
  }

  @Test
  void aJobIsCancelledPromptlyWhileTheStoreIsAway() throws Exception {
    ServingCollection collection = ensure();
    JobClient job = run(collection, SinkRules.ALL, Duration.ofMillis(100));
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> !stored(collection).isEmpty());
    server.close();
    job.cancel().get(20, TimeUnit.SECONDS);
    assertThatThrownBy(() -> job.getJobExecutionResult().get(20, TimeUnit.SECONDS))
        .hasStackTraceContaining("JobCancellationException");
  }

  @Test
  void aRefusedKeyStopsTheJobWithoutARestart() throws Exception {
    ServingCollection collection = ensure();
    server.close();
    server =
        EmbeddedVectorServer.start(directory, VectorServerOptions.local(port).withApiKey("secret"));
    JobClient job = run(collection, SinkRules.ALL, Duration.ofMillis(100));
    assertThatThrownBy(() -> job.getJobExecutionResult().get(1, TimeUnit.MINUTES))
        .hasStackTraceContaining("UNAUTHENTICATED")
        .hasStackTraceContaining("The failure is not recoverable");
  }

  private ServingCollection ensure() {
    try (QdrantConnection store = connect()) {
      return new IndexCollections(store).ensure("docs", FakeStore.SPEC);
    }
  }

  private QdrantConnection connect() {
    return QdrantConnection.open(QdrantEndpoint.plain("localhost", port));
  }

  private Map<String, String> stored(ServingCollection collection) {
    try (QdrantConnection store = connect()) {
      return StoreContents.payloads(store, collection.name());
    }
  }

  private List<EmbeddedChange> changes() {
    return ChangeSequence.random(new Random(seed), CHANGES, DOCUMENTS);
  }

  private Map<String, String> expected() {
    ExpectedStore expected = new ExpectedStore();
    changes().forEach(expected::apply);
    return expected.payloads();
  }

  private JobClient run(ServingCollection collection, SinkRules rules, Duration maxAge)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 5);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.enableCheckpointing(200);
    env.setParallelism(2);

    Configuration options = new Configuration();
    options.set(SinkOptions.URL, "http://localhost:" + port);
    options.set(SinkOptions.MAX_BATCH_DOCUMENTS, maxAge.equals(NEVER_FULL) ? CHANGES : 40);
    options.set(SinkOptions.MAX_BATCH_AGE, maxAge);
    QdrantSink sink =
        QdrantSink.builder()
            .options(options)
            .collection(collection)
            .deadLetters(new CollectingDeadLetters(test))
            .rules(rules)
            .build();

    long thisSeed = seed;
    env.fromSource(
            new DataGeneratorSource<>(
                n -> n, CHANGES, RateLimiterStrategy.perSecond(PER_SECOND), Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "numbers")
        .uid("numbers")
        .setParallelism(1)
        .map(new ToChange(test, thisSeed))
        .returns(TypeInformation.of(EmbeddedChange.class))
        .uid("changes")
        .setParallelism(1)
        .keyBy(change -> change.change().id())
        .sinkTo(sink)
        .uid("sink")
        .name("store");
    return env.executeAsync("sink test");
  }

  /** The n-th change of the seed's sequence; fails a few times on its way. */
  private static final class ToChange implements MapFunction<Long, EmbeddedChange> {

    private static final long serialVersionUID = 1;

    private final String test;
    private final long seed;
    private transient List<EmbeddedChange> changes;

    ToChange(String test, long seed) {
      this.test = test;
      this.seed = seed;
    }

    @Override
    public EmbeddedChange map(Long n) {
      if (changes == null) {
        changes = ChangeSequence.random(new Random(seed), CHANGES, DOCUMENTS);
      }
      if (n > CHANGES / 3
          && n % 311 == 0
          && FAILURES.get(test).getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("a crash for the test");
      }
      return changes.get(n.intValue());
    }
  }
}
