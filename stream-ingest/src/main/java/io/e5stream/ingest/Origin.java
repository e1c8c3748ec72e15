package io.e5stream.ingest;

import java.util.Objects;

/**
 * Where a record came from, with its original bytes, so that a failure at any later stage can hand
 * the record to the dead letters unchanged.
 *
 * @param topic Kafka topic
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param timestamp Kafka timestamp, milliseconds since the epoch
 * @param key original key, null when the record had none
 * @param value original value, null for a tombstone
 */
public record Origin(
    String topic, int partition, long offset, long timestamp, byte[] key, byte[] value) {

  public Origin {
    Objects.requireNonNull(topic, "topic");
  }

  /** The position alone, as {@code topic-partition@offset}. */
  public String position() {
    return topic + "-" + partition + "@" + offset;
  }
}
