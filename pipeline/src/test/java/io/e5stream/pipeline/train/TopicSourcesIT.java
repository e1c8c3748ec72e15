package io.e5stream.pipeline.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.TextPairJson;
import io.e5stream.ingest.VersionMode;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.weak.DocumentPairs;
import io.e5stream.training.weak.WeakPairSettings;
import io.e5stream.training.weak.WeakPairs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs and documents of topics, on a broker. */
class TopicSourcesIT {

  private static final String LONG = "word ".repeat(30);

  @TempDir private static Path dir;

  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(dir, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("pairs.clean", 3, (short) 1),
                  new NewTopic("broken", 1, (short) 1),
                  new NewTopic("documents", 3, (short) 1)))
          .all()
          .get();
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Configuration config() {
    Configuration config = new Configuration();
    config.set(IngestOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    return config;
  }

  private static KafkaSettings settings() {
    return KafkaSettings.from(config());
  }

  private static void send(KafkaProducer<byte[], byte[]> to, String topic, String key, byte[] value)
      throws Exception {
    to.send(new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value)).get();
  }

  private static byte[] pair(String id, String query) {
    return TextPairJson.write(new TextPair(id, query, "p", "web", "{\"score\":1}"));
  }

  private static List<TrainingPair> read(TopicPairs source) throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    assertThat(source.forEach(pairs::add)).isEqualTo(pairs.size());
    return pairs;
  }

  @Test
  void ofEachPairTheLastCommittedRecordCounts() throws Exception {
    Map<String, Object> transactional =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "pairs-test");
    try (KafkaProducer<byte[], byte[]> to =
        new KafkaProducer<>(transactional, new ByteArraySerializer(), new ByteArraySerializer())) {
      to.initTransactions();
      to.beginTransaction();
      for (int i = 0; i < 50; i++) {
        send(to, "pairs.clean", "web:" + i, pair("web:" + i, "old " + i));
      }
      send(to, "pairs.clean", "web:7", pair("web:7", "new"));
      send(to, "pairs.clean", "web:8", null);
      send(to, "pairs.clean", "web:9", null);
      send(to, "pairs.clean", "web:9", pair("web:9", "again"));
      to.commitTransaction();
      to.beginTransaction();
      send(to, "pairs.clean", "web:1", pair("web:1", "never said"));
      to.flush();
      to.abortTransaction();
      TopicPairs source = TopicPairs.open(settings(), "pairs.clean");
      to.beginTransaction();
      send(to, "pairs.clean", "web:late", pair("web:late", "after the end"));
      to.commitTransaction();

      List<TrainingPair> pairs = read(source);
      assertThat(pairs)
          .hasSize(49)
          .contains(
              TrainingPair.of("web:7", "new", "p", "web"),
              TrainingPair.of("web:9", "again", "p", "web"),
              TrainingPair.of("web:1", "old 1", "p", "web"));
      assertThat(pairs).extracting(TrainingPair::id).doesNotContain("web:8", "web:late");
      assertThat(read(source)).as("the order of the second reading").isEqualTo(pairs);
    }
  }

  @Test
  void namesARecordThatIsNoPairAndATopicThatIsNot() throws Exception {
    try (KafkaProducer<byte[], byte[]> to = producer()) {
      send(to, "broken", "a", "{\"query\":\"q\"}".getBytes(UTF_8));
    }
    TopicPairs source = TopicPairs.open(settings(), "broken");
    assertThatThrownBy(() -> read(source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken-0@0 is no pair: passage is missing");
    assertThatThrownBy(() -> TopicPairs.open(settings(), "none"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no topic none");
  }

  @Test
  void documentsAreThoseOfTheLatestVersionAndGiveWeakPairs() throws Exception {
    try (KafkaProducer<byte[], byte[]> to = producer()) {
      send(to, "documents", "a", document("a", "Title a", 2));
      send(to, "documents", "a", document("a", "Title too old", 1));
      send(to, "documents", "b", document("b", "Title b", 1));
      send(to, "documents", "b", null);
      send(to, "documents", "c", document("other", "Key and id differ", 1));
      send(to, "documents", null, document("d", "No key", 1));
    }
    assertThat(titles(VersionMode.FIELD)).containsExactly("Title a");
    assertThat(titles(VersionMode.OFFSET)).containsExactly("Title too old");

    TopicDocuments documents = TopicDocuments.open(config(), "documents");
    List<TrainingPair> pairs = new ArrayList<>();
    new DocumentPairs(documents, new WeakPairs(WeakPairSettings.DEFAULTS)).forEach(pairs::add);
    assertThat(pairs)
        .containsExactly(
            TrainingPair.of("documents:a:title", "Title too old", LONG.strip(), "documents"));
    assertThat(documents.unreadable()).isEqualTo(2);
  }

  private static List<String> titles(VersionMode mode) throws IOException {
    Configuration config = config();
    config.set(IngestOptions.VERSION_MODE, mode);
    List<Document> documents = new ArrayList<>();
    TopicDocuments.open(config, "documents").forEach(documents::add);
    return documents.stream().map(Document::title).toList();
  }

  private static byte[] document(String id, String title, long version) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"version\":%d}"
        .formatted(id, title, LONG, version)
        .getBytes(UTF_8);
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        settings().producer(), new ByteArraySerializer(), new ByteArraySerializer());
  }
}
