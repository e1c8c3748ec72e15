package io.e5stream.ingest.kafka;

import java.util.Objects;

/**
 * Which topic a topic name stands for: a topic deleted and made again has another id.
 *
 * @param topic name
 * @param topicId Kafka's id of the topic
 * @param partitions number of partitions
 */
public record TopicIdentity(String topic, String topicId, int partitions) {

  public TopicIdentity {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(topicId, "topicId");
    if (partitions < 1) {
      throw new IllegalArgumentException("topic " + topic + " has " + partitions + " partitions");
    }
  }
}
