package io.e5stream.pipeline.job;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A Flink cluster inside this JVM, with settings that let a job resume after the JVM was killed.
 */
public final class LocalCluster {

  private LocalCluster() {}

  /**
   * An environment that runs its job in this JVM.
   *
   * @param configuration the user's options; what they leave open is filled in
   * @param checkpoints directory of the job's checkpoints and savepoints
   */
  public static StreamExecutionEnvironment environment(
      Configuration configuration, Path checkpoints) throws IOException {
    Configuration settings = new Configuration(configuration);
    settings.addAll(JobDefaults.missingFrom(settings));
    setIfAbsent(
        settings, CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    setIfAbsent(settings, CheckpointingOptions.SAVEPOINT_DIRECTORY, checkpoints.toUri().toString());
    setIfAbsent(settings, StateBackendOptions.STATE_BACKEND, "rocksdb");
    setIfAbsent(settings, StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
    setIfAbsent(settings, TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
    setIfAbsent(settings, RestOptions.PORT, FreePort.from(RestOptions.PORT.defaultValue()));
    OutcomeReporter.register(settings);
    PairCountReporter.register(settings);
    return StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(settings);
  }

  private static <T> void setIfAbsent(Configuration settings, ConfigOption<T> option, T value) {
    JobDefaults.add(settings, settings, option, value);
  }
}
