package io.e5stream.pipeline.job;

import io.e5stream.ingest.IngestOptions;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Keeps checkpoints within the time that Kafka leaves a transaction open. What was written before a
 * checkpoint that failed is committed with the next one that completes; a broker that gave the
 * transaction up before that loses it.
 */
public final class TransactionBounds {

  private static final Duration CHECKPOINT_TIMEOUT = Duration.ofMinutes(3);
  private static final int TOLERATED = 2;

  private TransactionBounds() {}

  /** Defaults of a job that writes in transactions, for the options that are not given. */
  public static Configuration missingFrom(ReadableConfig given) {
    Configuration defaults = new Configuration();
    JobDefaults.add(
        defaults, given, CheckpointingOptions.CHECKPOINTING_TIMEOUT, CHECKPOINT_TIMEOUT);
    JobDefaults.add(defaults, given, CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, TOLERATED);
    return defaults;
  }

  /**
   * Checks that a transaction outlasts the checkpoints that may fail, the one that commits it and
   * the one that it is open before.
   *
   * @param checkpointing the job's settings, defaults included
   * @param transaction how long Kafka leaves a transaction open
   * @throws IllegalArgumentException saying what to change
   */
  public static void check(ReadableConfig checkpointing, Duration transaction) {
    Duration timeout = checkpointing.get(CheckpointingOptions.CHECKPOINTING_TIMEOUT);
    Duration interval = checkpointing.get(CheckpointingOptions.CHECKPOINTING_INTERVAL);
    int tolerated =
        checkpointing.getOptional(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER).orElse(0);
    Duration longest = timeout.plus(interval).multipliedBy(tolerated + 2L);
    if (longest.compareTo(transaction) > 0) {
      throw new IllegalArgumentException(
          ("%s is %d s, but %d checkpoints of at most %d s that may fail in a row, and two more, take"
                  + " %d s: Kafka would give up what they commit. Raise it (and the brokers'"
                  + " transaction.max.timeout.ms), or lower %s, %s or %s")
              .formatted(
                  IngestOptions.TRANSACTION_TIMEOUT.key(),
                  transaction.toSeconds(),
                  tolerated,
                  timeout.plus(interval).toSeconds(),
                  longest.toSeconds(),
                  CheckpointingOptions.CHECKPOINTING_TIMEOUT.key(),
                  CheckpointingOptions.CHECKPOINTING_INTERVAL.key(),
                  CheckpointingOptions.TOLERABLE_FAILURE_NUMBER.key()));
    }
  }
}
