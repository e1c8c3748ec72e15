package io.e5stream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;

/** Keys and defaults are a promise to whoever wrote a configuration file. */
class IngestOptionsTest {

  @Test
  void keysAndDefaults() {
    expect(IngestOptions.BOOTSTRAP_SERVERS, "kafka.bootstrap-servers", "localhost:9092");
    expect(IngestOptions.REQUEST_TIMEOUT, "kafka.request-timeout", Duration.ofSeconds(10));
    expect(IngestOptions.DELIVERY_TIMEOUT, "kafka.delivery-timeout", Duration.ofMinutes(2));
    expect(IngestOptions.TRANSACTION_TIMEOUT, "kafka.transaction-timeout", Duration.ofMinutes(15));
    expect(IngestOptions.DISCOVERY_INTERVAL, "kafka.discovery-interval", Duration.ofMinutes(1));
    expect(IngestOptions.MAX_RECORD_SIZE, "kafka.max-record-size", MemorySize.ofMebiBytes(16));
    expect(IngestOptions.DOCUMENTS_TOPIC, "topics.documents", "documents");
    expect(IngestOptions.PAIRS_TOPIC, "topics.pairs", "pairs");
    expect(IngestOptions.CLEAN_PAIRS_TOPIC, "topics.clean-pairs", "pairs.clean");
    expect(IngestOptions.REJECTED_TOPIC, "topics.rejected", "rejected");
    expect(IngestOptions.DEAD_LETTERS_TOPIC, "topics.dead-letters", "dead-letters");
    expect(IngestOptions.MODELS_TOPIC, "topics.models", "models");
    expect(IngestOptions.RAW_REDDIT_TOPIC, "topics.raw.reddit", "raw.reddit");
    expect(IngestOptions.UNPACK_MAX_RATIO, "unpack.max-ratio", 200L);
    expect(IngestOptions.UNPACK_MAX_SIZE, "unpack.max-size", MemorySize.parse("4 tb"));
    expect(IngestOptions.VERSION_MODE, "version.mode", VersionMode.OFFSET);
    expect(IngestOptions.VERSION_EPOCH, "version.epoch", 0L);
  }

  @Test
  void enumsAreReadInLowerCase() {
    Configuration config = Configuration.fromMap(Map.of("version.mode", "field"));

    assertThat(config.get(IngestOptions.VERSION_MODE)).isEqualTo(VersionMode.FIELD);
  }

  private static <T> void expect(ConfigOption<T> option, String key, T defaultValue) {
    assertThat(option.key()).isEqualTo(key);
    assertThat(option.defaultValue()).isEqualTo(defaultValue);
  }
}
