package io.e5stream.pipeline.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What is committed on some topics, read by a plain consumer, independently of the job. Keeps it
 * all; used by one thread.
 */
final class TopicRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions = new ArrayList<>();
  private final Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();

  /**
   * Reads nothing yet.
   *
   * @param settings of a consumer that reads what is committed
   */
  TopicRecords(Properties settings, Collection<String> topics) {
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    for (String topic : topics) {
      records.put(topic, new ArrayList<>());
      consumer
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on up to the topics' end as it is now. */
  void refresh() throws TimeoutException {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long start = System.nanoTime();
    // Markers of transactions are offsets without a record: the position passes them.
    while (!ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
      consumer.poll(POLL).forEach(message -> records.get(message.topic()).add(message));
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new TimeoutException("the broker gives no more records, though the topics go on");
      }
    }
  }

  /** The records by topic, in order within a partition: a view that grows with each refresh. */
  Map<String, List<ConsumerRecord<byte[], byte[]>>> byTopic() {
    return Collections.unmodifiableMap(records);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
