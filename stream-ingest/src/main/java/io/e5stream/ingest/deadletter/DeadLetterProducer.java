package io.e5stream.ingest.deadletter;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.kafka.KafkaSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends dead letters to Kafka from inside an operator. Once a letter has failed, every later call
 * fails too: only a restart from the last checkpoint can bring it back.
 */
public final class DeadLetterProducer implements DeadLetterChannel {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final DeadLetterRecords records;
  private final String where;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  DeadLetterProducer(Producer<byte[], byte[]> producer, DeadLetterRecords records, String where) {
    this.producer = producer;
    this.records = records;
    this.where = where;
  }

  /** Opens a producer; does not wait for the broker. */
  public static DeadLetterProducer open(KafkaSettings settings, DeadLetterRecords records)
      throws IOException {
    try {
      return new DeadLetterProducer(
          new KafkaProducer<>(
              settings.producer(), new ByteArraySerializer(), new ByteArraySerializer()),
          records,
          settings.bootstrapServers());
    } catch (KafkaException e) {
      throw new IOException("No producer for dead letters: " + e.getMessage(), e);
    }
  }

  @Override
  public void send(DeadLetter letter) throws IOException {
    requireNoFailure();
    try {
      var unused =
          producer.send(
              records.of(letter),
              (metadata, error) -> {
                if (error != null) {
                  failure.compareAndSet(null, error);
                }
              });
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
    }
    requireNoFailure();
  }

  @Override
  public void flush() throws IOException {
    producer.flush();
    requireNoFailure();
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }

  private void requireNoFailure() throws IOException {
    Exception cause = failure.get();
    if (cause != null) {
      throw new IOException(
          "A dead letter could not be written to topic %s at %s: %s. Check the broker, that the topic exists and that its max.message.bytes is at least %d."
              .formatted(records.topic(), where, cause.getMessage(), records.maxBytes()),
          cause);
    }
  }
}
