package io.e5stream.pipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
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

  @TempDir Path dir;

  private EmbeddedBroker broker;
  private final Configuration config = new Configuration();

  @BeforeEach
  void start() throws Exception {
    FailOnce.ATTEMPTS.set(0);
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

    run();

    List<ConsumerRecord<byte[], byte[]>> records =
        TopicContents.read(broker.bootstrapServers(), "pairs");
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

  private void run() throws Exception {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    flink.setString("restart-strategy.type", "fixed-delay");
    flink.setString("restart-strategy.fixed-delay.attempts", "1");
    flink.setString("restart-strategy.fixed-delay.delay", "100 ms");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    env.enableCheckpointing(60_000);
    PairForming forming = PairForming.of(env, config, new FormingContext("test", "", ids()), true);
    forming
        .changes()
        .process(new FailOnce())
        .sinkTo(PairTopic.sink(config, IngestOptions.PAIRS_TOPIC, "test"))
        .uid("pairs");
    forming.deadLetters().sinkTo(DeadLetterSink.kafka(config)).uid("dead-letters");
    env.execute();
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

  /** Fails in its first checkpoint, when all that came before it is written and flushed. */
  private static final class FailOnce extends ProcessFunction<PairChange, PairChange>
      implements CheckpointedFunction {

    private static final long serialVersionUID = 1;
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    @Override
    public void initializeState(FunctionInitializationContext context) {
      ATTEMPTS.incrementAndGet();
    }

    @Override
    public void processElement(PairChange change, Context context, Collector<PairChange> out) {
      out.collect(change);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
      if (ATTEMPTS.get() == 1) {
        throw new IllegalStateException("the crash that this test is about");
      }
    }
  }
}
