package io.e5stream.pipeline.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics of a broker: made, counted, read to the end. Thread-safe. */
final class Topics implements AutoCloseable {

  /** Of every topic, so that a key's partition is the same in each. */
  static final int PARTITIONS = 2;

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Map<String, Object> client;
  private final Admin admin;

  /** Unlike an administrator it waits for partitions until they have a leader. */
  private final KafkaConsumer<byte[], byte[]> asking;

  Topics(String broker) {
    this.client = Map.of("bootstrap.servers", broker);
    this.admin = Admin.create(client);
    this.asking = consumer();
  }

  /** Makes topics and returns when their partitions take records. */
  void create(String... names) {
    try {
      List<NewTopic> topics = new ArrayList<>();
      for (String name : names) {
        topics.add(new NewTopic(name, PARTITIONS, (short) 1));
      }
      admin.createTopics(topics).all().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("cannot create " + List.of(names), e);
    }
    // Only a partition that has its leader tells its end.
    for (String name : names) {
      records(name);
    }
  }

  /** Number of records, of a topic that is neither compacted nor written in transactions. */
  long records(String topic) {
    synchronized (asking) {
      return asking.endOffsets(partitions(topic)).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  /** Number of records of a topic that a consumer group has committed. */
  long committed(String topic, String group) {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
          .mapToLong(entry -> entry.getValue().offset())
          .sum();
    } catch (InterruptedException | ExecutionException e) {
      // The group is not there before its first commit.
      return 0;
    }
  }

  /** Everything that is in a topic now. */
  List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(topic);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(String topic) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      partitions.add(new TopicPartition(topic, i));
    }
    return partitions;
  }

  @Override
  public void close() {
    admin.close(CLOSE);
    synchronized (asking) {
      asking.close();
    }
  }
}
