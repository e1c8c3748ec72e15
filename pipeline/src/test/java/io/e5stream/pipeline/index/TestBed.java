package io.e5stream.pipeline.index;

import static org.awaitility.Awaitility.await;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicCreation;
import io.e5stream.ingest.kafka.TopicPlan;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.sink.SinkOptions;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker and a vector server in this JVM, and runs of the index job against them. */
final class TestBed implements AutoCloseable {

  private static final int LARGEST_RECORD = 16 << 20;

  private final Path directory;
  private final EmbeddedBroker broker;
  private final EmbeddedVectorServer store;
  private final KafkaProducer<byte[], byte[]> producer;
  private long sent;

  TestBed(Path directory) throws Exception {
    this.directory = directory;
    this.broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
    this.store = EmbeddedVectorServer.start(directory.resolve("vectors"), 0);
    createTopics(options("any"));
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("max.request.size", LARGEST_RECORD);
    settings.put("buffer.memory", 2 * LARGEST_RECORD);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** The documents topic is not compacted: a compacted one takes no record without a key. */
  private static void createTopics(Configuration options) throws Exception {
    try (Admin admin = Admin.create(KafkaSettings.from(options).admin())) {
      String name = options.get(IngestOptions.DOCUMENTS_TOPIC);
      Map<String, String> settings = Map.of("max.message.bytes", String.valueOf(LARGEST_RECORD));
      admin.createTopics(List.of(new NewTopic(name, 2, (short) 1).configs(settings))).all().get();
      await().until(() -> admin.listTopics().names().get().contains(name));
    }
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      TopicCreation.create(admin, TopicPlan.of(options, 2), Optional.empty());
    }
  }

  /** Deletes the documents topic and makes it again, empty and of another id. */
  void recreateDocuments() throws Exception {
    Configuration options = options("any");
    try (Admin admin = Admin.create(KafkaSettings.from(options).admin())) {
      String name = options.get(IngestOptions.DOCUMENTS_TOPIC);
      admin.deleteTopics(List.of(name)).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(name));
    }
    createTopics(options);
  }

  /** Options of an index on this bed, with a data directory of its own. */
  Configuration options(String index) {
    Configuration options = new Configuration();
    options.set(IndexOptions.NAME, index);
    options.set(IndexOptions.UNTIL_END, true);
    options.set(IndexOptions.DATA_DIR, directory.resolve("job").toString());
    options.set(IngestOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    options.set(SinkOptions.URL, "http://127.0.0.1:" + store.port());
    options.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    return options;
  }

  int storePort() {
    return store.port();
  }

  void send(String key, String value) throws Exception {
    send(
        new ProducerRecord<>(
            IngestOptions.DOCUMENTS_TOPIC.defaultValue(), bytes(key), bytes(value)));
  }

  void send(ProducerRecord<byte[], byte[]> message) throws Exception {
    producer.send(message).get();
    sent++;
  }

  /** Records sent so far. */
  long sent() {
    return sent;
  }

  static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** Runs the job in this JVM until the end of the topic, with the real model. */
  static Map<Outcome, Long> runUntilEnd(Configuration options) throws Exception {
    return runUntilEnd(IndexLauncher.prepare(options));
  }

  /** The same with an encoder that does not read the text. */
  static Map<Outcome, Long> runUntilEndWithStub(Configuration options) throws Exception {
    return runUntilEnd(IndexLauncher.prepare(options, StubEncoder.settings(options)));
  }

  private static Map<Outcome, Long> runUntilEnd(IndexLauncher prepared) throws Exception {
    try (IndexLauncher launcher = prepared;
        RunningJob running = launcher.start()) {
      launcher.awaitEnd(running, passed -> {});
      running.close();
      return running.outcomes();
    }
  }

  /** All points of an index with their payload, by a client that knows nothing of the sink. */
  List<RetrievedPoint> points(String index) throws Exception {
    List<RetrievedPoint> points = new ArrayList<>();
    try (QdrantClient client = client()) {
      ScrollPoints.Builder page =
          ScrollPoints.newBuilder()
              .setCollectionName(index)
              .setLimit(200)
              .setWithPayload(WithPayloadSelectorFactory.enable(true));
      ScrollResponse response;
      do {
        response = client.scrollAsync(page.build()).get();
        points.addAll(response.getResultList());
        page.setOffset(response.getNextPageOffset());
      } while (response.hasNextPageOffset());
    }
    return points;
  }

  QdrantClient client() {
    return new QdrantClient(
        QdrantGrpcClient.newBuilder("127.0.0.1", store.port(), false, false).build());
  }

  /** All dead letters, as they lie on the topic. */
  List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return records(IngestOptions.DEAD_LETTERS_TOPIC.defaultValue());
  }

  /** All records of a topic that are committed. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }

  @Override
  public void close() throws Exception {
    producer.close();
    store.close();
    broker.close();
  }
}
