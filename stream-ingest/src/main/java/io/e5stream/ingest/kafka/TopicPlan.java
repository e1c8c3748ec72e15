package io.e5stream.ingest.kafka;

import io.e5stream.ingest.IngestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** The product's topics and their settings. */
public final class TopicPlan {

  /**
   * Rejected records and dead letters are for people to look at; then they must go: nothing tells
   * them when their text is deleted at its source.
   */
  public static final Duration REPORT_RETENTION = Duration.ofDays(30);

  // Who was down for a week still sees the deletions of that week.
  private static final Duration TOMBSTONE_RETENTION = Duration.ofDays(7);

  private static final String UNLIMITED = "-1";

  private static final List<ConfigOption<String>> STREAMS =
      List.of(
          IngestOptions.RAW_REDDIT_TOPIC,
          IngestOptions.RAW_STACKEXCHANGE_TOPIC,
          IngestOptions.RAW_WIKIPEDIA_TOPIC,
          IngestOptions.RAW_PAPERS_TOPIC,
          IngestOptions.RAW_WEB_TOPIC,
          IngestOptions.RAW_NEWS_TOPIC);

  /** The newest value of a key is what counts; a null value takes it away. */
  private static final List<ConfigOption<String>> CHANGELOGS =
      List.of(
          IngestOptions.DOCUMENTS_TOPIC,
          IngestOptions.PAIRS_TOPIC,
          IngestOptions.CLEAN_PAIRS_TOPIC);

  private TopicPlan() {}

  /**
   * All topics.
   *
   * @param partitions of every topic but models, whose events need one order
   */
  public static List<TopicSpec> of(Configuration config, int partitions) {
    String maxBytes = String.valueOf(config.get(IngestOptions.MAX_RECORD_SIZE).getBytes());
    Map<String, String> kept =
        Map.of(
            "cleanup.policy", "delete",
            "retention.ms", UNLIMITED,
            "retention.bytes", UNLIMITED,
            "max.message.bytes", maxBytes);
    Map<String, String> reports =
        Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            String.valueOf(REPORT_RETENTION.toMillis()),
            "max.message.bytes",
            maxBytes);
    Map<String, String> compacted =
        Map.of(
            "cleanup.policy",
            "compact",
            "delete.retention.ms",
            String.valueOf(TOMBSTONE_RETENTION.toMillis()),
            "max.message.bytes",
            maxBytes);
    List<TopicSpec> topics = new ArrayList<>();
    for (ConfigOption<String> changelog : CHANGELOGS) {
      topics.add(new TopicSpec(config.get(changelog), partitions, compacted));
    }
    for (ConfigOption<String> stream : STREAMS) {
      topics.add(new TopicSpec(config.get(stream), partitions, kept));
    }
    topics.add(new TopicSpec(config.get(IngestOptions.REJECTED_TOPIC), partitions, reports));
    topics.add(new TopicSpec(config.get(IngestOptions.DEAD_LETTERS_TOPIC), partitions, reports));
    topics.add(new TopicSpec(config.get(IngestOptions.MODELS_TOPIC), 1, kept));
    return topics;
  }
}
