package io.e5stream.ingest.kafka;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.VersionMode;
import io.e5stream.ingest.decode.Decoded;
import io.e5stream.ingest.decode.Versions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** The Kafka source of the documents topic. */
public final class DocumentSource {

  private static final long NEVER = -1;

  private DocumentSource() {}

  /**
   * Builds the source; offsets lie in Flink's checkpoints and are committed to the group when a
   * checkpoint completes.
   *
   * @param groupId consumer group, for monitoring: without a checkpoint the job begins with the
   *     oldest record, whatever the group has committed
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
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperty("partition.discovery.interval.ms", String.valueOf(discoveryMillis(config)))
            .setDeserializer(new DocumentDeserializer(versions(config)));
    return (untilEnd ? builder.setBounded(OffsetsInitializer.latest()) : builder).build();
  }

  /**
   * In offset mode a new partition is not read until the job starts again with a new epoch: keys
   * move to partitions whose offsets, and so versions, begin at zero.
   */
  private static long discoveryMillis(Configuration config) {
    return config.get(IngestOptions.VERSION_MODE) == VersionMode.OFFSET
        ? NEVER
        : config.get(IngestOptions.DISCOVERY_INTERVAL).toMillis();
  }

  /** The topic's version mode and epoch. */
  public static Versions versions(Configuration config) {
    return new Versions(
        config.get(IngestOptions.VERSION_MODE), config.get(IngestOptions.VERSION_EPOCH));
  }
}
