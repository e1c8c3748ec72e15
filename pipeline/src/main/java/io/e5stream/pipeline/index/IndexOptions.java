package io.e5stream.pipeline.index;

import java.nio.file.Path;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;

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
          .withDescription(
              "Stop, with a savepoint, when everything that was on the topic at the start is in the"
                  + " store.");

  public static final ConfigOption<Boolean> FROM_SCRATCH =
      ConfigOptions.key("index.from-scratch")
          .booleanType()
          .defaultValue(false)
          .withDescription(
              "Read the topic from its beginning instead of resuming from the latest checkpoint.");

  public static final ConfigOption<IndexFilter> FILTER =
      ConfigOptions.key("index.filter")
          .enumType(IndexFilter.class)
          .defaultValue(IndexFilter.NONE)
          .withDescription(
              "Rules in front of the embedder: none, or documents for the profile of that name with"
                  + " duplicates and masking, as the options filter.* say.");

  public static final ConfigOption<String> DATA_DIR =
      ConfigOptions.key("index.data-dir")
          .stringType()
          .defaultValue(".e5-stream")
          .withDescription(
              "Directory for the checkpoints of a local run and for the data of embedded parts.");

  public static final ConfigOption<String> RESUME_FROM =
      ConfigOptions.key("index.resume-from")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "On a cluster: go on from the newest checkpoint or savepoint below this directory, if"
                  + " there is one.");

  private IndexOptions() {}

  /** The directory for data of local parts, absolute. */
  public static Path dataDir(ReadableConfig options) {
    return Path.of(options.get(DATA_DIR)).toAbsolutePath();
  }
}
