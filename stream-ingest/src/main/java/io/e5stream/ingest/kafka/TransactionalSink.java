package io.e5stream.ingest.kafka;

import io.e5stream.ingest.IngestOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;

/**
 * Writes a topic in transactions, each committed when its checkpoint is complete: who reads
 * committed records sees every record once, whatever was killed meanwhile.
 */
public final class TransactionalSink {

  private TransactionalSink() {}

  /**
   * The sink.
   *
   * @param idPrefix of the transactional ids: one for each sink, the same in every run of the job,
   *     since a new run aborts what the last one left open under it; two jobs with the same would
   *     abort each other's transactions
   */
  public static <T> KafkaSink<T> of(
      Configuration config, TopicSerializer<T> serializer, String idPrefix) {
    KafkaSettings settings = KafkaSettings.from(config);
    var producer = settings.producer();
    producer.putIfAbsent(
        "transaction.timeout.ms",
        String.valueOf(config.get(IngestOptions.TRANSACTION_TIMEOUT).toMillis()));
    return KafkaSink.<T>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setKafkaProducerConfig(producer)
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        // The sink aborts what is open under any id that begins with it.
        .setTransactionalIdPrefix(idPrefix + "/")
        // A few ids that are used again. The default takes a new one for each checkpoint, and the
        // brokers remember each for a week.
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setRecordSerializer(serializer)
        .build();
  }
}
