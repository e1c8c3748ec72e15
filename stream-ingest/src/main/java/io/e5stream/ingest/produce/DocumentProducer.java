package io.e5stream.ingest.produce;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records to one topic, keyed by id, each once and in order. Used by one thread. */
final class DocumentProducer implements AutoCloseable {

  /** A record that Kafka does not take, and why. */
  record Refused(String file, long line, String cause) {}

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final String where;
  private final AtomicLong documents = new AtomicLong();
  private final AtomicLong deletions = new AtomicLong();
  private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  DocumentProducer(Producer<byte[], byte[]> producer, String topic, String where) {
    this.producer = producer;
    this.topic = topic;
    this.where = where;
  }

  /**
   * Opens a producer after a look at the topic.
   *
   * @throws IOException when Kafka is away or has no such topic
   */
  static DocumentProducer open(KafkaSettings settings, String topic) throws IOException {
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      if (!admin.names().contains(topic)) {
        throw new IOException(
            "Kafka at %s has no topic %s. Make the topics with: e5-stream topics create --kafka %s"
                .formatted(settings.bootstrapServers(), topic, settings.bootstrapServers()));
      }
    }
    return new DocumentProducer(
        new KafkaProducer<>(
            settings.producer(), new ByteArraySerializer(), new ByteArraySerializer()),
        topic,
        settings.bootstrapServers());
  }

  void send(String file, long line, OutgoingRecord record) throws IOException {
    requireNoFailure();
    AtomicLong count = record.value() == null ? deletions : documents;
    try {
      var unused =
          producer.send(
              record.on(topic),
              (metadata, error) -> {
                if (error == null) {
                  count.incrementAndGet();
                } else if (error instanceof RecordTooLargeException) {
                  refused.add(new Refused(file, line, tooLarge(error)));
                } else {
                  failure.compareAndSet(null, error);
                }
              });
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
      requireNoFailure();
    }
  }

  /** Returns when all records sent are acknowledged or {@link #refused}. */
  void flush() throws IOException {
    producer.flush();
    requireNoFailure();
  }

  /** Takes the next record that Kafka turned out not to take, null when there is none. */
  Refused refused() {
    return refused.poll();
  }

  long documents() {
    return documents.get();
  }

  long deletions() {
    return deletions.get();
  }

  private static String tooLarge(Exception error) {
    return "larger than Kafka takes (%s, max.message.bytes of the topic): %s"
        .formatted(IngestOptions.MAX_RECORD_SIZE.key(), error.getMessage());
  }

  private void requireNoFailure() throws IOException {
    Exception cause = failure.get();
    if (cause != null) {
      throw new IOException(
          "Kafka at %s acknowledged %d records for topic %s and then failed: %s. Sending all again is safe: what is there already counts once."
              .formatted(where, documents.get() + deletions.get(), topic, cause.getMessage()),
          cause);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
