package io.e5stream.ingest.pair;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.source.RawDecoding;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** The Kafka source of a raw topic. */
final class RawSource {

  private RawSource() {}

  /**
   * Builds the source; offsets lie in Flink's checkpoints and are committed to the group when a
   * checkpoint completes.
   *
   * <p>Partitions that are added are found and read. Their offsets begin at zero, which is nothing
   * to {@link PairVersion}.
   *
   * @param groupId consumer group, for monitoring: without a checkpoint the job begins with the
   *     oldest record, whatever the group has committed
   * @param untilEnd stop at the offsets present at start; otherwise read on for ever
   */
  static <T> KafkaSource<RawDecoding<RawRecord<T>>> from(
      Configuration config,
      String topic,
      RawDeserializer<T> decoder,
      String groupId,
      boolean untilEnd) {
    KafkaSettings settings = KafkaSettings.from(config);
    KafkaSourceBuilder<RawDecoding<RawRecord<T>>> builder =
        KafkaSource.<RawDecoding<RawRecord<T>>>builder()
            .setProperties(settings.consumer())
            .setBootstrapServers(settings.bootstrapServers())
            .setTopics(topic)
            .setGroupId(groupId)
            .setClientIdPrefix(groupId + "-" + topic)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperty(
                "partition.discovery.interval.ms",
                String.valueOf(config.get(IngestOptions.DISCOVERY_INTERVAL).toMillis()))
            .setDeserializer(decoder);
    return (untilEnd ? builder.setBounded(OffsetsInitializer.latest()) : builder).build();
  }
}
