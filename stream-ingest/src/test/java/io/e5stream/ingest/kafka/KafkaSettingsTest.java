package io.e5stream.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.IngestOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

  @Test
  void clientSettingsPassThroughAndWin() {
    Configuration config =
        Configuration.fromMap(
            Map.of(
                "kafka.bootstrap-servers", "broker:1234",
                "kafka.client.security.protocol", "SSL",
                "kafka.client.acks", "1",
                "kafka.client.enable.idempotence", "false"));

    Properties producer = KafkaSettings.from(config).producer();

    assertThat(producer)
        .containsEntry("bootstrap.servers", "broker:1234")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("acks", "1")
        .doesNotContainKey("kafka.client.acks");
  }

  @Test
  void theClientsTakeTheDefaults() {
    KafkaSettings settings = KafkaSettings.from(new Configuration());

    Map<String, Object> properties = asMap(settings.producer());
    properties.put("key.serializer", ByteArraySerializer.class);
    properties.put("value.serializer", ByteArraySerializer.class);
    ProducerConfig producer = new ProducerConfig(properties);
    assertThat(producer.getString("acks")).isIn("all", "-1");
    assertThat(producer.getBoolean("enable.idempotence")).isTrue();
    assertThat(producer.getInt("max.request.size")).isEqualTo(16 << 20);
    Map<String, Object> consumer = asMap(settings.consumer());
    consumer.put("key.deserializer", ByteArrayDeserializer.class);
    consumer.put("value.deserializer", ByteArrayDeserializer.class);
    assertThat(new ConsumerConfig(consumer).getString("isolation.level"))
        .isEqualTo("read_committed");
    assertThat(settings.admin()).containsEntry("default.api.timeout.ms", "10000");
  }

  @Test
  void anEmptyAddressIsRefused() {
    Configuration config = new Configuration();
    config.set(IngestOptions.BOOTSTRAP_SERVERS, " ");

    assertThatThrownBy(() -> KafkaSettings.from(config))
        .hasMessageContaining("kafka.bootstrap-servers is empty");
  }

  private static Map<String, Object> asMap(Properties properties) {
    Map<String, Object> map = new HashMap<>();
    properties.forEach((key, value) -> map.put((String) key, value));
    return map;
  }
}
