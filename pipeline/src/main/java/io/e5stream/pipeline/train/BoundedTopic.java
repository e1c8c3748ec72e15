package io.e5stream.pipeline.train;

import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.KafkaUnavailableException;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.pipeline.console.ProgressBars;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What was committed on a topic when it was opened. Can be read many times, always in the same
 * order: partition after partition, by offset. Compaction may take out records between two
 * readings; it never adds any. Commits no offsets. Used by one thread.
 */
final class BoundedTopic {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Comparator<TopicPartition> BY_NUMBER =
      Comparator.comparingInt(TopicPartition::partition);

  private final KafkaSettings settings;
  private final String topic;
  private final Map<TopicPartition, Long> begins = new TreeMap<>(BY_NUMBER);
  private final Map<TopicPartition, Long> ends = new TreeMap<>(BY_NUMBER);

  private BoundedTopic(KafkaSettings settings, String topic) {
    this.settings = settings;
    this.topic = topic;
  }

  /**
   * Takes the topic's end.
   *
   * @throws KafkaUnavailableException when no broker answers
   * @throws IOException when there is no such topic
   */
  static BoundedTopic open(KafkaSettings settings, String topic) throws IOException {
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      if (admin.identity(topic).isEmpty()) {
        throw new IOException(
            "Kafka at %s has no topic %s".formatted(settings.bootstrapServers(), topic));
      }
    }
    BoundedTopic bounded = new BoundedTopic(settings, topic);
    try (KafkaConsumer<byte[], byte[]> consumer = bounded.consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      bounded.begins.putAll(consumer.beginningOffsets(partitions));
      bounded.ends.putAll(consumer.endOffsets(partitions));
    }
    return bounded;
  }

  /** Its name, and the address of its broker. */
  String description() {
    return "the topic %s at %s".formatted(topic, settings.bootstrapServers());
  }

  /** The position of a record, as messages name it. */
  static String position(ConsumerRecord<byte[], byte[]> message) {
    return "%s-%d@%d".formatted(message.topic(), message.partition(), message.offset());
  }

  /**
   * Reads it all.
   *
   * @throws IOException when the broker gives nothing for a minute though there is more
   */
  void read(Consumer<ConsumerRecord<byte[], byte[]>> taker) throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer();
        ProgressBar bar = ProgressBars.open("reading " + topic, " records", offsets())) {
      for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
        // One at a time: of several the broker gives in any order.
        consumer.assign(List.of(end.getKey()));
        consumer.seekToBeginning(List.of(end.getKey()));
        read(consumer, end.getKey(), end.getValue(), taker, bar);
      }
      bar.stepTo(bar.getMax());
    }
  }

  private void read(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      long end,
      Consumer<ConsumerRecord<byte[], byte[]>> taker,
      ProgressBar bar)
      throws IOException {
    long last = System.nanoTime();
    // Markers of transactions are offsets without a record: the position passes them.
    for (long at = consumer.position(partition); at < end; ) {
      for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
        if (message.offset() < end) {
          taker.accept(message);
          bar.step();
        }
      }
      long position = consumer.position(partition);
      if (position > at) {
        last = System.nanoTime();
      } else if (System.nanoTime() - last > PATIENCE.toNanos()) {
        throw new IOException(
            "%s gives no more records of partition %d, though it goes on: is a broker away?"
                .formatted(description(), partition.partition()));
      }
      at = position;
    }
  }

  /** Offsets between beginning and end: at least as many as there are records. */
  private long offsets() {
    return ends.entrySet().stream().mapToLong(e -> e.getValue() - begins.get(e.getKey())).sum();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
