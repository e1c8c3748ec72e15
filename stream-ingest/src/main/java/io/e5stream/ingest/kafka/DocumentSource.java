package io.e5stream.ingest.kafka;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.decode.Decoded;
import io.e5stream.ingest.decode.Versions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The Kafka source of the documents topic. */
public final class DocumentSource {

  private DocumentSource() {}

  /**
   * Builds the source; offsets lie in Flink's checkpoints and are committed to the group when a
   * checkpoint completes.
   *
   * @param groupId consumer group; name it after the index and the collection's generation, so that
   *     committed offsets never skip what another collection lacks
   * @param untilEnd stop at the offsets present at start; otherwise read on for ever
   */
  public static KafkaSource<Decoded> from(Configuration config, String groupId, boolean untilEnd) {
    KafkaSettings settings = KafkaSettings.from(config);
    KafkaSourceBuilder<Decoded> builder =
        KafkaSource.<Decoded>builder()
            .setProperties(settings.consumer())
            .setBootstrapServers(settings.bootstrapServers())
            .setTopics(config.get(IngestOptions.DOCUMENTS_TOPIC))
            .setGroupId(groupId)
            .setClientIdPrefix(groupId)
            .setStartingOffsets(
                switch (config.get(IngestOptions.START_FROM)) {
                  case EARLIEST -> OffsetsInitializer.earliest();
                  case COMMITTED -> committedOrEarliest();
                })
            .setProperty(
                "partition.discovery.interval.ms",
                String.valueOf(config.get(IngestOptions.DISCOVERY_INTERVAL).toMillis()))
            .setDeserializer(new DocumentDeserializer(versions(config)));
    return (untilEnd ? builder.setBounded(OffsetsInitializer.latest()) : builder).build();
  }

  // The connector's method takes Kafka's enum, which Kafka has deprecated.
  @SuppressWarnings("deprecation")
  private static OffsetsInitializer committedOrEarliest() {
    return OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
  }

  /** The topic's version mode and epoch. */
  public static Versions versions(Configuration config) {
    return new Versions(
        config.get(IngestOptions.VERSION_MODE), config.get(IngestOptions.VERSION_EPOCH));
  }
}
