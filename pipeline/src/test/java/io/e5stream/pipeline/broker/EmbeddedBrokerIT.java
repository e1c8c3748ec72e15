package io.e5stream.pipeline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

  private static final int BIG = 15 << 20;

  @TempDir Path dir;

  @Test
  void keepsRecordsOverARestartAndTakesLargeOnes() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0)) {
      createTopic(broker, "documents");
      produce(broker, "documents", "one".getBytes(StandardCharsets.UTF_8), new byte[BIG]);
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0)) {
      List<byte[]> values =
          TopicContents.read(broker.bootstrapServers(), "documents").stream()
              .map(ConsumerRecord::value)
              .toList();

      assertThat(values).hasSize(2);
      assertThat(values.get(0)).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
      assertThat(values.get(1)).hasSize(BIG);
    }
  }

  @Test
  void makesNoTopicsOnItsOwn() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("nowhere")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
      assertThat(admin.listTopics().names().get()).isEmpty();
    }
  }

  @Test
  void aBusyPortIsNamedWithARemedy() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = busy.getLocalPort();

      assertThatThrownBy(() -> EmbeddedBroker.start(dir, port))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("is taken")
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void aFatalFaultDoesNotEndTheJvm() throws Exception {
    EmbeddedBroker.start(dir, 0).close();

    assertThatThrownBy(() -> Exit.exit(1, "storage failed")).hasMessageContaining("storage failed");
    assertThatThrownBy(() -> Exit.halt(2, "storage gone")).hasMessageContaining("storage gone");
  }

  private static void createTopic(EmbeddedBroker broker, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void produce(EmbeddedBroker broker, String topic, byte[]... values)
      throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "max.request.size",
            16 << 20,
            "acks",
            "all");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(topic, value)).get();
      }
    }
  }
}
