package io.e5stream.pipeline.pairs;

import java.nio.file.Path;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;

/** Options of the pairs job as a whole. */
public final class PairsOptions {

  public static final ConfigOption<String> NAME =
      ConfigOptions.key("pairs.name")
          .stringType()
          .defaultValue("pairs")
          .withDescription(
              "Name of the job: of its checkpoints, its consumer group and its transactions. Jobs"
                  + " that run side by side need different ones.");

  public static final ConfigOption<Boolean> UNTIL_END =
      ConfigOptions.key("pairs.until-end")
          .booleanType()
          .defaultValue(false)
          .withDescription(
              "Settle everything that was on the raw topics at the start, also threads that are not"
                  + " quiet yet (after 10 s at most), then stop with a savepoint.");

  public static final ConfigOption<Boolean> FROM_SCRATCH =
      ConfigOptions.key("pairs.from-scratch")
          .booleanType()
          .defaultValue(false)
          .withDescription(
              "Read the raw topics from their beginning instead of resuming from the latest"
                  + " checkpoint. Pairs on pairs.clean that this run does not form stay there.");

  public static final ConfigOption<String> DATA_DIR =
      ConfigOptions.key("pairs.data-dir")
          .stringType()
          .defaultValue(".e5-stream")
          .withDescription(
              "Directory for the checkpoints of a local run and for the data of an embedded broker.");

  public static final ConfigOption<String> RESUME_FROM =
      ConfigOptions.key("pairs.resume-from")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "On a cluster: go on from the newest checkpoint or savepoint below this directory, if"
                  + " there is one.");

  public static final ConfigOption<String> FILES =
      ConfigOptions.key("pairs.files")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "Directory to write the clean pairs to as well, as files of JSON Lines, exactly once:"
                  + " one for each subtask and checkpoint, shown when the checkpoint is complete. Of"
                  + " each id the line with the highest version counts. On a cluster an address that"
                  + " all machines can write to.");

  private PairsOptions() {}

  /** The directory for data of local parts, absolute. */
  public static Path dataDir(ReadableConfig options) {
    return Path.of(options.get(DATA_DIR)).toAbsolutePath();
  }

  /**
   * The consumer group under which the job commits offsets, and the beginning of its transactional
   * ids. The slashes, which no name has, keep it from being that of another job, or its beginning.
   */
  static String group(ReadableConfig options) {
    return "e5-stream/pairs/" + options.get(NAME);
  }
}
