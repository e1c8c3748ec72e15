package io.e5stream.pipeline.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks at a topic with a plain consumer, independently of the job. */
final class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(200);

  private TopicReader() {}

  /** Offsets between beginning and end, over all partitions. */
  static long records(String broker, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(broker)) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      long begin =
          consumer.beginningOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      return end - begin;
    }
  }

  /** The newest record of a dead-letter topic, waited for: it is written before a checkpoint. */
  static String lastDeadLetter(String broker, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(broker)) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      ConsumerRecord<byte[], byte[]> last = null;
      long start = System.nanoTime();
      while (last == null && System.nanoTime() - start < PATIENCE.toNanos()) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
          last = message;
        }
      }
      return last == null ? "nothing yet" : words(last);
    }
  }

  /** Where a dead letter came from, and what is wrong with it. */
  static String words(ConsumerRecord<byte[], byte[]> message) {
    return "%s-%s@%s: %s"
        .formatted(
            header(message, "e5.topic"),
            header(message, "e5.partition"),
            header(message, "e5.offset"),
            header(message, "e5.cause"));
  }

  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String broker) {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
