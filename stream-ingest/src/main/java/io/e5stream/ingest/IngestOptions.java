package io.e5stream.ingest;

import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;

/** Options of Kafka, topics, versions and dead letters. */
public final class IngestOptions {

  /** Keys below this prefix go to Kafka's clients, without the prefix. */
  public static final String CLIENT_PREFIX = "kafka.client.";

  public static final ConfigOption<String> BOOTSTRAP_SERVERS =
      ConfigOptions.key("kafka.bootstrap-servers")
          .stringType()
          .defaultValue("localhost:9092")
          .withDescription("Addresses of Kafka brokers, host:port, separated by commas.");

  public static final ConfigOption<Duration> REQUEST_TIMEOUT =
      ConfigOptions.key("kafka.request-timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(10))
          .withDescription("How long a command waits for Kafka before it says that it is away.");

  public static final ConfigOption<Duration> DELIVERY_TIMEOUT =
      ConfigOptions.key("kafka.delivery-timeout")
          .durationType()
          .defaultValue(Duration.ofMinutes(2))
          .withDescription("How long a record is sent again during an outage before it fails.");

  public static final ConfigOption<Duration> TRANSACTION_TIMEOUT =
      ConfigOptions.key("kafka.transaction-timeout")
          .durationType()
          .defaultValue(Duration.ofMinutes(15))
          .withDescription(
              "How long Kafka waits for the end of a transaction: longer than the checkpoints that may"
                  + " fail in a row and two more take, which is checked, and than the outages of a job"
                  + " that must not lose what its last checkpoint was about to commit. At most the"
                  + " brokers' transaction.max.timeout.ms.");

  public static final ConfigOption<Duration> DISCOVERY_INTERVAL =
      ConfigOptions.key("kafka.discovery-interval")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription(
              "How often a job looks for new partitions; the index job only in version mode field:"
                  + " in mode offset they need a new epoch and a new start.");

  public static final ConfigOption<String> DOCUMENTS_TOPIC =
      topic("documents", "Topic of the documents to index.");

  public static final ConfigOption<String> PAIRS_TOPIC =
      topic("pairs", "Topic of the text pairs found on the web.");

  public static final ConfigOption<String> CLEAN_PAIRS_TOPIC =
      ConfigOptions.key("topics.clean-pairs")
          .stringType()
          .defaultValue("pairs.clean")
          .withDescription("Topic of the text pairs that passed all filters.");

  public static final ConfigOption<String> REJECTED_TOPIC =
      topic("rejected", "Topic of the records that a quality rule turned down.");

  public static final ConfigOption<String> DEAD_LETTERS_TOPIC =
      topic("dead-letters", "Topic of the records that could not be processed.");

  public static final ConfigOption<String> MODELS_TOPIC =
      topic("models", "Topic of the model events: one partition, never compacted or expired.");

  public static final ConfigOption<String> RAW_REDDIT_TOPIC =
      topic("raw.reddit", "Topic of raw records of the source reddit, in its public dump format.");

  public static final ConfigOption<String> RAW_STACKEXCHANGE_TOPIC =
      topic(
          "raw.stackexchange",
          "Topic of raw records of the source stackexchange, in its public dump format.");

  public static final ConfigOption<String> RAW_WIKIPEDIA_TOPIC =
      topic(
          "raw.wikipedia",
          "Topic of raw records of the source wikipedia, in its public dump format.");

  public static final ConfigOption<String> RAW_PAPERS_TOPIC =
      topic("raw.papers", "Topic of raw records of the source papers, in its public dump format.");

  public static final ConfigOption<String> RAW_WEB_TOPIC =
      topic("raw.web", "Topic of raw records of the source web, in its public dump format.");

  public static final ConfigOption<String> RAW_NEWS_TOPIC =
      topic("raw.news", "Topic of raw records of the source news, in its public dump format.");

  public static final ConfigOption<MemorySize> MAX_RECORD_SIZE =
      ConfigOptions.key("kafka.max-record-size")
          .memoryType()
          .defaultValue(MemorySize.ofMebiBytes(16))
          .withDescription(
              "Largest record written; a dead letter above it is cut. At most the topics'"
                  + " max.message.bytes.");

  public static final ConfigOption<Long> UNPACK_MAX_RATIO =
      ConfigOptions.key("unpack.max-ratio")
          .longType()
          .defaultValue(200L)
          .withDescription(
              "How many times its size a packed file may unpack to; what unpacks to less than 16 MB"
                  + " is not looked at. A guard against decompression bombs.");

  public static final ConfigOption<MemorySize> UNPACK_MAX_SIZE =
      ConfigOptions.key("unpack.max-size")
          .memoryType()
          .defaultValue(MemorySize.parse("4 tb"))
          .withDescription("Largest size that a packed file may unpack to.");

  public static final ConfigOption<VersionMode> VERSION_MODE =
      ConfigOptions.key("version.mode")
          .enumType(VersionMode.class)
          .defaultValue(VersionMode.OFFSET)
          .withDescription(
              "Where versions come from: offset (order of arrival) or field (the record's version).");

  public static final ConfigOption<Long> VERSION_EPOCH =
      ConfigOptions.key("version.epoch")
          .longType()
          .defaultValue(0L)
          .withDescription(
              "In offset mode: raise by one when the documents topic was recreated or its"
                  + " partitions changed; 0 to 8191.");

  private IngestOptions() {}

  private static ConfigOption<String> topic(String name, String description) {
    return ConfigOptions.key("topics." + name)
        .stringType()
        .defaultValue(name)
        .withDescription(description);
  }
}
