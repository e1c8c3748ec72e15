package io.e5stream.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicEpoch;
import io.e5stream.ingest.kafka.TopicIdentity;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicIdentityIT {

  private static final String TOPIC = "documents";

  @TempDir Path dir;

  @Test
  void recreatingOrGrowingATopicNeedsANewEpoch() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0);
        Admin kafka = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        TopicAdmin topics = connect(broker)) {
      assertThat(topics.identity(TOPIC)).isEmpty();

      create(kafka);
      TopicEpoch recorded = new TopicEpoch(topics.identity(TOPIC).orElseThrow(), 0);
      assertThat(recorded.identity().partitions()).isEqualTo(1);
      assertThat(now(topics, 0).refusalAfter(recorded)).isEmpty();

      kafka.createPartitions(Map.of(TOPIC, NewPartitions.increaseTo(2))).all().get();
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(now(topics, 0).refusalAfter(recorded)).get().asString().contains("2"));

      kafka.deleteTopics(List.of(TOPIC)).all().get();
      Awaitility.await().until(() -> topics.identity(TOPIC).isEmpty());
      create(kafka);
      assertThat(now(topics, 0).refusalAfter(recorded))
          .get()
          .asString()
          .contains("was recreated", recorded.identity().topicId());
      assertThat(now(topics, 1).refusalAfter(recorded)).isEmpty();
    }
  }

  private static void create(Admin kafka) throws Exception {
    kafka.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    Awaitility.await().until(() -> kafka.listTopics().names().get().contains(TOPIC));
  }

  private static TopicEpoch now(TopicAdmin topics, long epoch) throws Exception {
    TopicIdentity identity = topics.identity(TOPIC).orElseThrow();
    return new TopicEpoch(TopicEpoch.parse(new TopicEpoch(identity, 0).encode()).identity(), epoch);
  }

  private static TopicAdmin connect(EmbeddedBroker broker) throws Exception {
    Configuration config = new Configuration();
    config.set(IngestOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    return TopicAdmin.connect(KafkaSettings.from(config));
  }
}
