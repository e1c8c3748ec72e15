package io.e5stream.pipeline.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends the demonstration's records as any producer would: JSON, keyed by document id. */
final class DemoProducer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer;
  private final String topic;

  DemoProducer(String bootstrapServers, String topic) {
    this.topic = topic;
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    this.producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends a line of JSON under the id in it. */
  void sendLine(String line) throws ExecutionException, InterruptedException {
    try {
      await(send(JSON.readTree(line).path("id").asText(), line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void sendDocument(String id, String title, String text)
      throws ExecutionException, InterruptedException {
    try {
      await(send(id, JSON.writeValueAsString(Map.of("id", id, "title", title, "text", text))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends bytes that may be no document at all. */
  void sendRaw(String key, String value) throws ExecutionException, InterruptedException {
    await(send(key, value));
  }

  void sendTombstone(String id) throws ExecutionException, InterruptedException {
    await(producer.send(new ProducerRecord<>(topic, id, null)));
  }

  private Future<RecordMetadata> send(String key, String value) {
    return producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
  }

  private static void await(Future<RecordMetadata> sent)
      throws ExecutionException, InterruptedException {
    sent.get();
  }

  @Override
  public void close() {
    producer.close();
  }
}
