package io.e5stream.ingest.deadletter;

import io.e5stream.ingest.DeadLetter;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes dead letters of a stream as {@link DeadLetterRecords}. */
final class DeadLetterSerializer implements KafkaRecordSerializationSchema<DeadLetter> {

  private static final long serialVersionUID = 1;

  private final DeadLetterRecords records;

  DeadLetterSerializer(DeadLetterRecords records) {
    this.records = records;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, Long timestamp) {
    return records.of(letter);
  }
}
