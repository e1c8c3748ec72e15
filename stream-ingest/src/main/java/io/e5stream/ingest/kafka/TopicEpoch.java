package io.e5stream.ingest.kafka;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.decode.Versions;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The topic whose offsets serve as versions, and the epoch above which they count. Recorded with
 * the collection: when the topic was recreated or repartitioned, offsets begin anew or move, so
 * that new records would lose against older ones unless the epoch is raised.
 *
 * @param identity the topic
 * @param epoch value of {@code version.epoch}
 */
public record TopicEpoch(TopicIdentity identity, long epoch) {

  // Kafka's topic names and ids hold no ';' or '='.
  private static final Pattern TEXT =
      Pattern.compile("topic=([^;]+);id=([^;]+);partitions=(\\d{1,9});epoch=(\\d{1,9})");

  public TopicEpoch {
    Objects.requireNonNull(identity, "identity");
    if (epoch < 0 || epoch > Versions.MAX_EPOCH) {
      throw new IllegalArgumentException(
          "%s must be 0 to %d but is %d"
              .formatted(IngestOptions.VERSION_EPOCH.key(), Versions.MAX_EPOCH, epoch));
    }
  }

  /** One line of text, read back by {@link #parse}. */
  public String encode() {
    return "topic=%s;id=%s;partitions=%d;epoch=%d"
        .formatted(identity.topic(), identity.topicId(), identity.partitions(), epoch);
  }

  /**
   * Reads {@link #encode}'s text.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static TopicEpoch parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no topic identity; expected topic=NAME;id=ID;partitions=N;epoch=N"
              .formatted(text));
    }
    return new TopicEpoch(
        new TopicIdentity(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))),
        Long.parseLong(matcher.group(4)));
  }

  /** Whether offsets of a checkpoint taken with {@code recorded} are positions of another topic. */
  public boolean isAnotherTopicThan(TopicEpoch recorded) {
    return !identity.topicId().equals(recorded.identity.topicId());
  }

  /**
   * Whether a job may write with this topic and epoch into what was written with {@code recorded}.
   *
   * @return why not, with the remedy; empty when it may
   */
  public Optional<String> refusalAfter(TopicEpoch recorded) {
    String key = IngestOptions.VERSION_EPOCH.key();
    if (epoch < recorded.epoch) {
      return Optional.of(
          "%s is %d, but the collection was written with epoch %d: every record would lose against what is stored. Set %s to %d or more."
              .formatted(key, epoch, recorded.epoch, key, recorded.epoch));
    }
    if (epoch > recorded.epoch || identity.equals(recorded.identity)) {
      return Optional.empty();
    }
    return Optional.of(
        "The topic %s: offsets no longer continue the versions in the collection. Set %s to %d to rank all records of the topic as it is now above those stored."
            .formatted(difference(recorded.identity), key, epoch + 1));
  }

  private String difference(TopicIdentity before) {
    if (!identity.topic().equals(before.topic())) {
      return "is %s, the collection was written from %s"
          .formatted(identity.topic(), before.topic());
    }
    if (!identity.topicId().equals(before.topicId())) {
      return "%s was recreated (id %s, recorded %s)"
          .formatted(identity.topic(), identity.topicId(), before.topicId());
    }
    return "%s has %d partitions, recorded %d"
        .formatted(identity.topic(), identity.partitions(), before.partitions());
  }
}
