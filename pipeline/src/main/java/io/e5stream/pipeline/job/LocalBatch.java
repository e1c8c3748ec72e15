package io.e5stream.pipeline.job;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster inside this JVM for one job in batch mode: it runs to its end, or fails. */
public final class LocalBatch {

  /** Of Flink's own memory, off the heap: sorting, and exchanges, for each subtask. */
  private static final int SORT_MEGABYTES = 32;

  private static final int EXCHANGE_MEGABYTES = 32;
  private static final int SHARED_MEGABYTES = 64;

  /** Of an exchange's writer; Flink's own 512 would take 16 MB for each way out of a subtask. */
  private static final int SORT_SHUFFLE_BUFFERS = 64;

  /** Counts of a running job come with these. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private LocalBatch() {}

  /**
   * An environment that runs its job in this JVM.
   *
   * @param configuration the user's options; what they leave open is filled in
   * @param parallelism subtasks of an operator
   * @param scratch directory for what operators leave for each other, as large as all of it; the
   *     caller deletes it
   */
  public static StreamExecutionEnvironment environment(
      Configuration configuration, int parallelism, Path scratch) {
    Configuration settings = new Configuration(configuration);
    settings.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    settings.set(ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_BLOCKING);
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(CoreOptions.TMP_DIRS, scratch.toString());
    setIfAbsent(settings, RestartStrategyOptions.RESTART_STRATEGY, "none");
    setIfAbsent(settings, HeartbeatManagerOptions.HEARTBEAT_INTERVAL, HEARTBEAT);
    setIfAbsent(
        settings,
        TaskManagerOptions.MANAGED_MEMORY_SIZE,
        MemorySize.ofMebiBytes(SHARED_MEGABYTES + (long) SORT_MEGABYTES * parallelism));
    MemorySize exchange =
        MemorySize.ofMebiBytes(SHARED_MEGABYTES + (long) EXCHANGE_MEGABYTES * parallelism);
    setIfAbsent(settings, TaskManagerOptions.NETWORK_MEMORY_MIN, exchange);
    setIfAbsent(settings, TaskManagerOptions.NETWORK_MEMORY_MAX, exchange);
    setIfAbsent(
        settings,
        NettyShuffleEnvironmentOptions.NETWORK_SORT_SHUFFLE_MIN_BUFFERS,
        SORT_SHUFFLE_BUFFERS);
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
  }

  private static <T> void setIfAbsent(Configuration settings, ConfigOption<T> option, T value) {
    if (!settings.contains(option)) {
      settings.set(option, value);
    }
  }
}
