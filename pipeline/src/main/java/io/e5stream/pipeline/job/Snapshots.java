package io.e5stream.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.fs.Path;

/** The checkpoints and savepoints of a job below one directory. */
public final class Snapshots {

  private Snapshots() {}

  /**
   * Has a job go on from the newest snapshot, if there is one.
   *
   * @param settings of the job, where the snapshot is set
   * @param given the user's; when they name a snapshot, that one stays
   */
  public static void resumeUnlessChosen(
      Configuration settings, ReadableConfig given, Path directory) throws IOException {
    if (given.getOptional(StateRecoveryOptions.SAVEPOINT_PATH).isPresent()) {
      return;
    }
    LatestSnapshot.find(directory)
        .ifPresent(
            snapshot ->
                settings.set(StateRecoveryOptions.SAVEPOINT_PATH, snapshot.path().toString()));
  }

  /** Kept, not deleted: starting from scratch by mistake can be undone by hand. */
  public static void setAside(java.nio.file.Path directory) throws IOException {
    if (Files.exists(directory)) {
      Files.move(
          directory,
          directory.resolveSibling(
              directory.getFileName() + ".before-" + System.currentTimeMillis()));
    }
  }
}
