package io.e5stream.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.deadletter.DeadLetterChannel;
import io.e5stream.ingest.deadletter.DeadLetterSink;
import io.e5stream.ingest.deadletter.DeadLetterSplit;
import io.e5stream.ingest.kafka.DocumentSource;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicCreation;
import io.e5stream.ingest.kafka.TopicPlan;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.broker.TopicContents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSourceIT {

  @TempDir Path dir;

  private EmbeddedBroker broker;
  private final Configuration config = new Configuration();

  @BeforeEach
  void start() throws Exception {
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
  void everyRecordIsAChangeOrADeadLetter() throws Exception {
    // A compacted topic would not take the record without a key.
    config.set(IngestOptions.DOCUMENTS_TOPIC, "raw.web");
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      records.add(record("id" + i, "{\"id\":\"id" + i + "\",\"text\":\"text " + i + "\"}"));
      if (i % 5 == 0) {
        records.add(record("id" + i, null));
      }
      if (i % 10 == 0) {
        records.add(record("id" + i, "{broken " + i));
      }
    }
    records.add(record(null, "{\"id\":\"x\",\"text\":\"no key\"}"));
    send(records);

    List<DocumentChange> changes = run();

    assertThat(changes).filteredOn(change -> !change.isTombstone()).hasSize(500);
    assertThat(changes).filteredOn(DocumentChange::isTombstone).hasSize(100);
    assertThat(changes).allSatisfy(c -> assertThat(c.version()).isEqualTo(c.origin().offset()));
    List<ConsumerRecord<byte[], byte[]>> letters = deadLetters();
    assertThat(letters).hasSize(51);
    assertThat(letters)
        .filteredOn(letter -> letter.key() == null)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(header(letter, "e5.topic")).isEqualTo("raw.web");
              assertThat(header(letter, "e5.stage")).isEqualTo("decode");
              assertThat(header(letter, "e5.cause")).contains("no key");
            });
    assertThat(letters)
        .extracting(letter -> new String(letter.value(), StandardCharsets.UTF_8))
        .contains("{broken 0", "{broken 490");
  }

  @Test
  void aDeadLetterOfTheLargestSizeIsRecordedCut() throws Exception {
    byte[] value = new byte[(16 << 20) - 200];
    value[0] = '{';
    send(List.of(new ProducerRecord<>("documents", new byte[] {'a'}, value)));

    assertThat(run()).isEmpty();

    assertThat(deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.value().length).isBetween(value.length - 2000, value.length - 1);
              assertThat(letter.value()[0]).isEqualTo((byte) '{');
              assertThat(header(letter, "e5.truncated")).isEqualTo("key=1 value=" + value.length);
            });
  }

  @Test
  void theChannelWritesTheSameTopic() throws Exception {
    Origin origin = new Origin("documents", 1, 7, 0, new byte[] {'k'}, new byte[20 << 20]);
    try (DeadLetterChannel channel = DeadLetterSink.channel(config).open()) {
      channel.send(new DeadLetter(origin, DeadLetter.Stage.STORE, "refused"));
      channel.flush();

      assertThat(deadLetters())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(header(letter, "e5.offset")).isEqualTo("7");
                assertThat(header(letter, "e5.truncated")).isEqualTo("key=1 value=20971520");
              });
    }
  }

  private List<DocumentChange> run() throws Exception {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(2);
    env.enableCheckpointing(500);
    SingleOutputStreamOperator<DocumentChange> split =
        env.fromSource(
                DocumentSource.from(config, "test", true),
                WatermarkStrategy.noWatermarks(),
                "documents")
            .process(new DeadLetterSplit());
    split.getSideOutput(DeadLetterSplit.DEAD_LETTERS).sinkTo(DeadLetterSink.kafka(config));
    List<DocumentChange> changes = new ArrayList<>();
    try (CloseableIterator<DocumentChange> results = split.executeAndCollect()) {
      results.forEachRemaining(changes::add);
    }
    return changes;
  }

  private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return TopicContents.read(broker.bootstrapServers(), "dead-letters");
  }

  private void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    List<Future<RecordMetadata>> answers = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            KafkaSettings.from(config).producer(),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      records.forEach(record -> answers.add(producer.send(record)));
    }
    for (Future<RecordMetadata> answer : answers) {
      answer.get();
    }
  }

  private ProducerRecord<byte[], byte[]> record(String key, String value) {
    return new ProducerRecord<>(
        config.get(IngestOptions.DOCUMENTS_TOPIC),
        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
