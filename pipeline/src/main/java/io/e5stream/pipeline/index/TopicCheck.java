package io.e5stream.pipeline.index;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.VersionMode;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.KafkaUnavailableException;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicEpoch;
import io.e5stream.ingest.kafka.TopicIdentity;
import io.e5stream.sink.QdrantConnection;
import io.e5stream.sink.ServingCollection;
import io.e5stream.sink.StoreCollections;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/**
 * Checks the topics of an index: that they are there, and that the documents topic is the one that
 * the collection was written from.
 *
 * @param current the topic as it is now, with the epoch of the options; null when versions are not
 *     offsets
 */
record TopicCheck(TopicEpoch current) {

  /** Name of the collection's metadata entry that holds the topic it is written from. */
  static final String ENTRY = "topic";

  static TopicCheck run(Configuration options) throws KafkaUnavailableException {
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      TopicIdentity documents = require(admin, options, options.get(IngestOptions.DOCUMENTS_TOPIC));
      require(admin, options, options.get(IngestOptions.DEAD_LETTERS_TOPIC));
      return new TopicCheck(
          options.get(IngestOptions.VERSION_MODE) == VersionMode.OFFSET
              ? new TopicEpoch(documents, options.get(IngestOptions.VERSION_EPOCH))
              : null);
    }
  }

  private static TopicIdentity require(TopicAdmin admin, Configuration options, String topic)
      throws KafkaUnavailableException {
    return admin
        .identity(topic)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no topic %s at %s; create the topics with: e5-stream topics create --kafka %s"
                        .formatted(
                            topic,
                            options.get(IngestOptions.BOOTSTRAP_SERVERS),
                            options.get(IngestOptions.BOOTSTRAP_SERVERS))));
  }

  /**
   * Refuses a topic whose offsets do not continue the versions in the collection, and records the
   * topic with the collection.
   */
  void requireSameTopic(QdrantConnection store, ServingCollection collection) {
    if (current == null) {
      return;
    }
    String recorded = collection.entries().get(ENTRY);
    if (recorded != null) {
      current
          .refusalAfter(TopicEpoch.parse(recorded))
          .ifPresent(
              refusal -> {
                throw new IllegalStateException(refusal);
              });
    }
    if (!current.encode().equals(recorded)) {
      new StoreCollections(store).setEntries(collection.name(), Map.of(ENTRY, current.encode()));
    }
  }
}
