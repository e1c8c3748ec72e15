package io.e5stream.ingest.deadletter;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/**
 * Where dead letters go. At least once: flushed before a checkpoint completes, so that none is
 * lost; after a crash one can be there twice, with the same position in its headers.
 */
public final class DeadLetterSink {

  private DeadLetterSink() {}

  /** The sink of a stream of dead letters. */
  public static KafkaSink<DeadLetter> kafka(Configuration config) {
    KafkaSettings settings = KafkaSettings.from(config);
    return KafkaSink.<DeadLetter>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setKafkaProducerConfig(settings.producer())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(new DeadLetterSerializer(records(config)))
        .build();
  }

  /** The same topic, for operators that have no side output. */
  public static DeadLetterChannelFactory channel(Configuration config) {
    DeadLetterRecords records = records(config);
    KafkaSettings settings = KafkaSettings.from(config);
    return () -> DeadLetterProducer.open(settings, records);
  }

  private static DeadLetterRecords records(Configuration config) {
    return new DeadLetterRecords(
        config.get(IngestOptions.DEAD_LETTERS_TOPIC),
        Math.toIntExact(config.get(IngestOptions.MAX_RECORD_SIZE).getBytes()));
  }
}
