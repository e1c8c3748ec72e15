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
 * @param current the topic as it is now, with the epoch of the options
 * @param mode where versions come from
 * @param fromScratch whether the job begins without an earlier checkpoint
 */
record TopicCheck(TopicEpoch current, VersionMode mode, boolean fromScratch) {

  /** Names of the collection's metadata entries: the topic it is written from, and the mode. */
  private static final String TOPIC = "topic";

  private static final String MODE = "version-mode";

  static TopicCheck run(Configuration options) throws KafkaUnavailableException {
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      TopicIdentity documents = require(admin, options, options.get(IngestOptions.DOCUMENTS_TOPIC));
      require(admin, options, options.get(IngestOptions.DEAD_LETTERS_TOPIC));
      return new TopicCheck(
          new TopicEpoch(documents, options.get(IngestOptions.VERSION_EPOCH)),
          options.get(IngestOptions.VERSION_MODE),
          options.get(IndexOptions.FROM_SCRATCH));
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
   * Refuses versions that do not continue those in the collection and a topic that is another than
   * the one of earlier checkpoints; records topic and mode with the collection.
   */
  void requireSameTopic(QdrantConnection store, ServingCollection collection) {
    String recordedMode = collection.entries().get(MODE);
    if (recordedMode != null && !recordedMode.equals(mode.name())) {
      throw new IllegalStateException(
          "the versions in the index are of %s = %s, those of %s do not compare with them: use that mode, or index into another name"
              .formatted(IngestOptions.VERSION_MODE.key(), recordedMode, mode));
    }
    String recorded = collection.entries().get(TOPIC);
    if (recorded != null) {
      requireContinuation(TopicEpoch.parse(recorded));
    }
    Map<String, String> entries = Map.of(TOPIC, current.encode(), MODE, mode.name());
    if (!collection.entries().entrySet().containsAll(entries.entrySet())) {
      new StoreCollections(store).setEntries(collection.name(), entries);
    }
  }

  private void requireContinuation(TopicEpoch recorded) {
    if (mode == VersionMode.OFFSET) {
      current
          .refusalAfter(recorded)
          .ifPresent(
              refusal -> {
                throw new IllegalStateException(refusal);
              });
    }
    if (current.isAnotherTopicThan(recorded) && !fromScratch) {
      throw new IllegalStateException(
          ("the topic %s is another one than the index was written from: offsets in earlier checkpoints are"
                  + " not positions in it, and records would be skipped. Start once with --from-scratch"
                  + " (%s=true) to read it from its beginning")
              .formatted(current.identity().topic(), IndexOptions.FROM_SCRATCH.key()));
    }
  }
}
