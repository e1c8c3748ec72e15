package io.e5stream.filter.operator;

import io.e5stream.filter.Rejection;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** Where rejections go: exactly once, visible when their checkpoint is complete. */
public final class RejectedSink {

  /** The most that a broker grants unless it is configured otherwise. */
  private static final String TRANSACTION_TIMEOUT = "900000";

  private RejectedSink() {}

  /**
   * The sink.
   *
   * @param transactionalId prefix of the transactions' ids: one job's own, the same after a restart
   */
  public static KafkaSink<Rejection> kafka(Configuration config, String transactionalId) {
    KafkaSettings settings = KafkaSettings.from(config);
    Properties producer = settings.producer();
    producer.putIfAbsent("transaction.timeout.ms", TRANSACTION_TIMEOUT);
    return KafkaSink.<Rejection>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setKafkaProducerConfig(producer)
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(transactionalId)
        .setRecordSerializer(
            new RejectionRecords(
                config.get(IngestOptions.REJECTED_TOPIC), settings.maxRecordBytes()))
        .build();
  }
}
