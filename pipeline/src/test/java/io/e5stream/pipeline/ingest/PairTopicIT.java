package io.e5stream.pipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPairJson;
import io.e5stream.ingest.deadletter.DeadLetterSink;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicCreation;
import io.e5stream.ingest.kafka.TopicPlan;
import io.e5stream.ingest.pair.FormingContext;
import io.e5stream.ingest.pair.PairForming;
import io.e5stream.ingest.pair.PairTopic;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.broker.TopicContents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw topics to the topic of pairs, on a broker. */
class PairTopicIT {

  private static final int ARTICLES = 200;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path dir;

  private EmbeddedBroker broker;
  private final Configuration config = new Configuration();

  @BeforeEach
  void start() throws Exception {
    FailOnce.ATTEMPTS.set(0);
    FailOnce.COMMITTED.set(-1);
    broker = EmbeddedBroker.start(dir, 0);
    config.set(IngestOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(config))) {
      TopicCreation.create(admin, TopicPlan.of(config, 2), Optional.empty());
    }
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void aCrashBeforeTheFirstCheckpointLeavesNoTraceForReadersOfCommittedRecords() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (int i = 0; i < ARTICLES; i++) {
        send(producer, "raw.news", "u" + i, article(i, "body " + i));
      }
      send(producer, "raw.news", "u1", article(1, "corrected"));
      send(producer, "raw.news", "u2", article(2, ""));
      send(producer, "raw.news", "u3", "{broken");
      send(producer, "raw.news", null, article(4, "without a key"));
      send(producer, "raw.reddit", "a", "{\"id\":\"a\",\"title\":\"Which?\",\"score\":1}");
      send(
          producer,
          "raw.reddit",
          "a",
          "{\"id\":\"c\",\"link_id\":\"t3_a\",\"parent_id\":\"t3_a\",\"body\":\"Green\",\"score\":1,"
              + "\"created_utc\":1}");
    }

    job(Crash.IN_A_CHECKPOINT, 60_000, true).execute();

    List<ConsumerRecord<byte[], byte[]>> records = committed();
    assertThat(FailOnce.ATTEMPTS).hasValue(2);
    assertThat(records).hasSize(ARTICLES + 2 + 1);
    Map<String, String> passages = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      passages.put(
          new String(record.key(), UTF_8),
          record.value() == null ? null : TextPairJson.read(record.value()).passage());
    }
    assertThat(passages)
        .hasSize(ARTICLES + 1)
        .containsEntry("news:u0", "body 0")
        .containsEntry("news:u1", "corrected")
        .containsEntry("news:u2", null)
        .containsEntry("news:u3", "body 3")
        .containsEntry("reddit:a", "Green");
    // What the crashed attempt wrote lies there too, in a transaction that was aborted.
    assertThat(endOffsets()).isGreaterThan(2L * ARTICLES);
    assertThat(TopicContents.read(broker.bootstrapServers(), "dead-letters"))
        .extracting(letter -> new String(letter.value(), UTF_8))
        .contains("{broken", article(4, "without a key"));
  }

  @Test
  void aCrashBetweenACheckpointAndItsCommitNeitherLosesNorRepeats() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (int i = 0; i < ARTICLES; i++) {
        send(producer, "raw.news", "u" + i, article(i, "body " + i));
      }
    }
    JobClient job = job(Crash.AFTER_A_CHECKPOINT, 300, false).executeAsync();
    try {
      await().atMost(LIMIT).until(() -> FailOnce.ATTEMPTS.get() == 2 && committed().size() > 0);
      // One more, so that another transaction is committed after the restart.
      try (KafkaProducer<byte[], byte[]> producer = producer()) {
        send(producer, "raw.news", "u" + ARTICLES, article(ARTICLES, "the last"));
      }
      await().atMost(LIMIT).until(() -> keys().contains("news:u" + ARTICLES));
    } finally {
      job.cancel().get();
    }

    assertThat(FailOnce.COMMITTED).as("committed when it crashed").hasValue(0);
    assertThat(FailOnce.ATTEMPTS).hasValue(2);
    assertThat(keys()).hasSize(ARTICLES + 1).doesNotHaveDuplicates();
  }

  private List<String> keys() {
    return committed().stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> committed() {
    return TopicContents.read(broker.bootstrapServers(), "pairs");
  }

  private StreamExecutionEnvironment job(Crash crash, long checkpoints, boolean untilEnd) {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    flink.setString("restart-strategy.type", "fixed-delay");
    flink.setString("restart-strategy.fixed-delay.attempts", "1");
    flink.setString("restart-strategy.fixed-delay.delay", "100 ms");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    env.enableCheckpointing(checkpoints);
    PairForming forming =
        PairForming.of(env, config, new FormingContext("test", "", ids()), untilEnd);
    forming
        .changes()
        .sinkTo(PairTopic.sink(config, IngestOptions.PAIRS_TOPIC, "test"))
        .uid("pairs");
    // Of the branches of a chain the one that is defined last hears first of a complete checkpoint.
    forming
        .changes()
        .process(new FailOnce(crash, broker.bootstrapServers()))
        .sinkTo(new DiscardingSink<>());
    forming.deadLetters().sinkTo(DeadLetterSink.kafka(config)).uid("dead-letters");
    return env;
  }

  private Map<String, String> ids() throws Exception {
    Map<String, String> ids = new HashMap<>();
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(config))) {
      for (WebSource source : WebSource.values()) {
        String topic = config.get(source.topic());
        ids.put(topic, admin.identity(topic).orElseThrow().topicId());
      }
    }
    return ids;
  }

  private static String article(int number, String body) {
    return "{\"url\":\"u%d\",\"title\":\"Headline %d\",\"text\":\"%s\"}"
        .formatted(number, number, body);
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        KafkaSettings.from(config).producer(),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String topic, String key, String value)
      throws Exception {
    producer
        .send(
            new ProducerRecord<>(
                topic, key == null ? null : key.getBytes(UTF_8), value.getBytes(UTF_8)))
        .get();
  }

  private long endOffsets() throws Exception {
    List<Long> ends = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("pairs").stream()
              .map(info -> new TopicPartition("pairs", info.partition()))
              .toList();
      ends.addAll(consumer.endOffsets(partitions).values());
    }
    return ends.stream().mapToLong(Long::longValue).sum();
  }

  private enum Crash {
    /** When all that came before is written and flushed. */
    IN_A_CHECKPOINT,
    /** When the checkpoint is complete, ahead of the sink's commit. */
    AFTER_A_CHECKPOINT
  }

  /** Fails in or after its first checkpoint that has seen a pair. */
  private static final class FailOnce extends ProcessFunction<PairChange, PairChange>
      implements CheckpointedFunction, CheckpointListener {

    private static final long serialVersionUID = 1;
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    /** Records that readers of committed ones saw when it failed. */
    private static final AtomicInteger COMMITTED = new AtomicInteger();

    private final Crash crash;
    private final String brokers;
    private transient boolean seen;
    private transient boolean held;

    FailOnce(Crash crash, String brokers) {
      this.crash = crash;
      this.brokers = brokers;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
      ATTEMPTS.incrementAndGet();
    }

    @Override
    public void processElement(PairChange change, Context context, Collector<PairChange> out) {
      seen = true;
      out.collect(change);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
      held = seen;
      fail(Crash.IN_A_CHECKPOINT);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
      fail(Crash.AFTER_A_CHECKPOINT);
    }

    private void fail(Crash at) {
      if (crash == at && held && ATTEMPTS.get() == 1) {
        COMMITTED.set(TopicContents.read(brokers, "pairs").size());
        throw new IllegalStateException("the crash that this test is about");
      }
    }
  }
}
