package io.e5stream.ingest.kafka;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes records of one topic, which it names to the sink: a sink that uses its transactional ids
 * again must know where to look for transactions that an earlier run left open.
 *
 * @param <T> what is written
 */
public abstract class TopicSerializer<T>
    implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {

  private static final long serialVersionUID = 1;

  private final String topic;

  protected TopicSerializer(String topic) {
    this.topic = Objects.requireNonNull(topic, "topic");
  }

  protected abstract byte[] key(T element);

  /** Null for a tombstone. */
  protected abstract byte[] value(T element);

  @Override
  public final ProducerRecord<byte[], byte[]> serialize(
      T element, KafkaSinkContext context, Long timestamp) {
    // Without a timestamp of its own: retention counts from when the topic got the record.
    return new ProducerRecord<>(topic, key(element), value(element));
  }

  @Override
  public final Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic))));
  }
}
