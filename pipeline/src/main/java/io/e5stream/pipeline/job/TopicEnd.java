package io.e5stream.pipeline.job;

import io.e5stream.ingest.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of topics as it was at one moment, and whether a consumer group has got there.
 *
 * <p>The job commits offsets when a checkpoint completes, which has what the records before them
 * did: to its state, and to its sinks, which flush before it or commit with it. A bounded source
 * would end the job instead, and the state of an ended source reads nothing when it is restored:
 * the next run could not go on from there.
 */
public final class TopicEnd implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicEnd.class);

  /** How long a look for a record may take before the caller asks again. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration POLL = Duration.ofMillis(500);

  private final Admin admin;
  private final Properties consumerSettings;
  private final String group;
  private final Map<TopicPartition, Long> begins;
  private final Map<TopicPartition, Long> ends;
  private final Set<TopicPartition> reached = new HashSet<>();
  private Map<TopicPartition, Long> lastCommitted = Map.of();

  private TopicEnd(
      Admin admin,
      Properties consumerSettings,
      String group,
      Map<TopicPartition, Long> begins,
      Map<TopicPartition, Long> ends) {
    this.admin = admin;
    this.consumerSettings = consumerSettings;
    this.group = group;
    this.begins = begins;
    this.ends = ends;
  }

  /**
   * Takes the topics' end and makes the group forget what it had committed, so that every offset it
   * commits from now on is the coming run's. The group must not be in use.
   */
  public static TopicEnd capture(KafkaSettings settings, Collection<String> topics, String group)
      throws ExecutionException, InterruptedException {
    Admin admin = Admin.create(settings.admin());
    try {
      List<TopicPartition> partitions =
          admin.describeTopics(topics).allTopicNames().get().values().stream()
              .flatMap(
                  topic ->
                      topic.partitions().stream()
                          .map(info -> new TopicPartition(topic.name(), info.partition())))
              .toList();
      Map<TopicPartition, Long> begins = offsets(admin, partitions, OffsetSpec.earliest());
      Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
      forget(admin, group, partitions);
      return new TopicEnd(admin, settings.consumer(), group, begins, ends);
    } catch (ExecutionException | InterruptedException | RuntimeException e) {
      admin.close(Duration.ZERO);
      throw e;
    }
  }

  private static void forget(Admin admin, String group, List<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    try {
      admin.deleteConsumerGroupOffsets(group, Set.copyOf(partitions)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(
            partitions.stream().collect(Collectors.toMap(Function.identity(), p -> spec)),
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  /** Records between beginning and end, an upper bound: compaction and transactions leave gaps. */
  public long records() {
    return ends.entrySet().stream().mapToLong(e -> e.getValue() - begins.get(e.getKey())).sum();
  }

  /** Offsets passed when {@link #isReached()} last looked, in the unit of {@link #records()}. */
  long passed() {
    Map<TopicPartition, Long> committed = lastCommitted;
    long passed = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      long begin = begins.get(end.getKey());
      long position =
          reached.contains(end.getKey())
              ? end.getValue()
              : Math.min(end.getValue(), committed.getOrDefault(end.getKey(), begin));
      passed += position - begin;
    }
    return passed;
  }

  /** Whether everything before the end is in a completed checkpoint. */
  boolean isReached() throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> committed;
    try {
      committed = committed();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        LOG.info("no answer from the broker yet; the job waits for it as well", e);
        return false;
      }
      throw e;
    }
    lastCommitted = committed;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      TopicPartition partition = end.getKey();
      if (reached.contains(partition)) {
        continue;
      }
      long position = committed.getOrDefault(partition, begins.get(partition));
      if (position < end.getValue() && holdsRecord(partition, position, end.getValue())) {
        return false;
      }
      reached.add(partition);
    }
    return true;
  }

  private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> committed = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> known;
    try {
      known = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return committed;
      }
      throw e;
    }
    known.forEach(
        (partition, offset) -> {
          if (offset != null) {
            committed.put(partition, offset.offset());
          }
        });
    return committed;
  }

  /** Offsets are not always records: compaction and transaction markers leave none behind. */
  private boolean holdsRecord(TopicPartition partition, long from, long to) {
    Properties properties = new Properties();
    properties.putAll(consumerSettings);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      long start = System.nanoTime();
      while (consumer.position(partition) < to) {
        for (var message : consumer.poll(POLL)) {
          return message.offset() < to;
        }
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          return true;
        }
      }
      return false;
    } catch (RetriableException e) {
      LOG.info("no answer from the broker yet; the job waits for it as well", e);
      return true;
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }
}
