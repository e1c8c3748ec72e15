package io.e5stream.pipeline.job;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.ReadableConfig;

/**
 * What the job needs of Flink wherever it runs, unless the user or the cluster says otherwise: with
 * Flink's own default, no checkpoints at all, a failed job would not restart and nothing would be
 * committed.
 */
public final class JobDefaults {

  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final int RETAINED = 2;

  /** A document of megabytes outlasts the time limit of a few checkpoints while it is embedded. */
  private static final int TOLERATED = 10;

  private JobDefaults() {}

  /** The defaults for the options that are not given. */
  public static Configuration missingFrom(ReadableConfig given) {
    Configuration defaults = new Configuration();
    add(defaults, given, CheckpointingOptions.CHECKPOINTING_INTERVAL, INTERVAL);
    add(
        defaults,
        given,
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    add(defaults, given, CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED);
    add(defaults, given, CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, TOLERATED);
    return defaults;
  }

  /** Sets an option that is not given. */
  static <T> void add(
      Configuration defaults, ReadableConfig given, ConfigOption<T> option, T value) {
    if (given.getOptional(option).isEmpty()) {
      defaults.set(option, value);
    }
  }
}
