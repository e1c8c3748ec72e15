package io.e5stream.pipeline.index;

import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of the index job as a whole. */
public final class IndexOptions {

  public static final ConfigOption<String> NAME =
      ConfigOptions.key("index.name")
          .stringType()
          .noDefaultValue()
          .withDescription("Name of the index: the alias that searches use.");

  public static final ConfigOption<Boolean> UNTIL_END =
      ConfigOptions.key("index.until-end")
          .booleanType()
          .defaultValue(false)
          .withDescription("Stop at the offsets that were the topic's end when the job started.");

  public static final ConfigOption<Boolean> FROM_SCRATCH =
      ConfigOptions.key("index.from-scratch")
          .booleanType()
          .defaultValue(false)
          .withDescription(
              "Read the topic from its beginning instead of resuming from the latest checkpoint.");

  public static final ConfigOption<String> DATA_DIR =
      ConfigOptions.key("index.data-dir")
          .stringType()
          .defaultValue(".e5-stream")
          .withDescription(
              "Directory for the checkpoints of a local run and for the data of embedded parts.");

  public static final ConfigOption<Duration> START_TIMEOUT =
      ConfigOptions.key("index.start-timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(20))
          .withDescription("How long to wait for the broker and the store before giving up.");

  private IndexOptions() {}
}
