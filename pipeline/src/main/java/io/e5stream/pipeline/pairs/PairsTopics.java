package io.e5stream.pipeline.pairs;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.KafkaUnavailableException;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicIdentity;
import io.e5stream.ingest.pair.PairSettings;
import io.e5stream.ingest.produce.WebSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;

/** The topics that the job reads and writes. */
public final class PairsTopics {

  private PairsTopics() {}

  /** Names of the raw topics to read. */
  static List<String> raw(Configuration options) {
    List<String> topics = new ArrayList<>();
    for (WebSource source : PairSettings.from(options).sources()) {
      topics.add(options.get(source.topic()));
    }
    return topics;
  }

  /** Names of all topics: the raw ones, then those that the job writes. */
  public static List<String> all(Configuration options) {
    List<String> topics = new ArrayList<>(raw(options));
    topics.add(options.get(IngestOptions.PAIRS_TOPIC));
    topics.add(options.get(IngestOptions.CLEAN_PAIRS_TOPIC));
    topics.add(options.get(IngestOptions.REJECTED_TOPIC));
    topics.add(options.get(IngestOptions.DEAD_LETTERS_TOPIC));
    return topics;
  }

  /** Kafka's ids of the raw topics, which exist, by name. */
  static Map<String, String> ids(Configuration options) throws KafkaUnavailableException {
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      return admin.identities(raw(options)).stream()
          .collect(Collectors.toMap(TopicIdentity::topic, TopicIdentity::topicId));
    }
  }

  /**
   * The raw topics, after a look whether they and those that the job writes are there.
   *
   * @throws IllegalStateException naming all that are missing
   */
  static List<String> require(Configuration options) throws KafkaUnavailableException {
    Set<String> there;
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      there = admin.names();
    }
    List<String> missing = all(options).stream().filter(topic -> !there.contains(topic)).toList();
    if (!missing.isEmpty()) {
      String brokers = options.get(IngestOptions.BOOTSTRAP_SERVERS);
      throw new IllegalStateException(
          "there is no topic %s at %s; create the topics with: e5-stream topics create --kafka %s"
              .formatted(String.join(", ", missing), brokers, brokers));
    }
    return raw(options);
  }
}
