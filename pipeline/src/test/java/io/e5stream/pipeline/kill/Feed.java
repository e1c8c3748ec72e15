package io.e5stream.pipeline.kill;

import io.e5stream.pipeline.kill.Message.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Produces messages to one topic, in order, and remembers where tombstones went. Thread-safe. */
final class Feed implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(150);

  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final Map<String, NavigableSet<Long>> tombstones = new ConcurrentHashMap<>();

  Feed(String broker, String topic) {
    this.topic = topic;
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker,
            "enable.idempotence",
            true,
            "acks",
            "all",
            // A new partition accepts any first batch of a producer: if an earlier batch failed,
            // order would be lost and never come back.
            "max.in.flight.requests.per.connection",
            1,
            // A broker that is down for a while must not fail the feed.
            "delivery.timeout.ms",
            (int) LIMIT.toMillis(),
            "max.block.ms",
            (int) LIMIT.toMillis());
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Produces messages and returns when the broker has them. */
  void send(List<Message> messages) {
    get(start(messages, Duration.ZERO));
  }

  /** Produces messages in the background, with a pause after each. */
  Future<?> start(List<Message> messages, Duration pause) {
    return background.submit(
        () -> {
          List<Future<RecordMetadata>> sent = new ArrayList<>();
          for (Message message : messages) {
            sent.add(sendOne(message));
            if (!pause.isZero()) {
              producer.flush();
              LockSupport.parkNanos(pause.toNanos());
            }
          }
          producer.flush();
          for (Future<RecordMetadata> position : sent) {
            position.get();
          }
          return null;
        });
  }

  /** Waits for what was started. */
  static void get(Future<?> started) {
    try {
      started.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("producing failed", e);
    }
  }

  /** Whether a document was deleted after a version, so that an older one may be seen again. */
  boolean deletedAfter(String id, long offset) {
    NavigableSet<Long> offsets = tombstones.get(id);
    return offsets != null && offsets.higher(offset) != null;
  }

  private Future<RecordMetadata> sendOne(Message message) {
    // Without a key the partition would be drawn; the undisturbed run needs the same offsets.
    Integer partition = message.key() == null ? 0 : null;
    return producer.send(
        new ProducerRecord<>(topic, partition, message.keyBytes(), message.valueBytes()),
        (position, failure) -> remember(message, position, failure));
  }

  private void remember(Message message, RecordMetadata position, Exception failure) {
    if (failure == null && message.kind() == Kind.TOMBSTONE) {
      tombstones
          .computeIfAbsent(message.key(), id -> new ConcurrentSkipListSet<>())
          .add(position.offset());
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
    producer.close(Duration.ofSeconds(5));
  }
}
