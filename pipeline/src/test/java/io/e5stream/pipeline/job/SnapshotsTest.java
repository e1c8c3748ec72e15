package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

  @TempDir private Path directory;

  private final Configuration settings = new Configuration();

  @Test
  void resumesFromTheNewestByIdNotByTime() throws Exception {
    snapshot("job/chk-7", 7);
    snapshot("job/chk-12", 12);
    snapshot("savepoint-9", 9);

    resume(directory);

    assertThat(settings.get(StateRecoveryOptions.SAVEPOINT_PATH)).endsWith("job/chk-12");
  }

  @Test
  void passesOverASnapshotThatIsCut() throws Exception {
    snapshot("job/chk-7", 7);
    Path cut = Files.createDirectories(directory.resolve("job/chk-8")).resolve("_metadata");
    Files.write(cut, new byte[] {1, 2});

    resume(directory);

    assertThat(settings.get(StateRecoveryOptions.SAVEPOINT_PATH)).endsWith("job/chk-7");
  }

  @Test
  void startsAnewWhereNothingIs() throws Exception {
    resume(directory);
    resume(directory.resolve("none"));

    assertThat(settings.getOptional(StateRecoveryOptions.SAVEPOINT_PATH)).isEmpty();
  }

  @Test
  void aSnapshotThatWasChosenStays() throws Exception {
    snapshot("job/chk-7", 7);
    Configuration given = new Configuration();
    given.set(StateRecoveryOptions.SAVEPOINT_PATH, "chosen");

    Snapshots.resumeUnlessChosen(settings, given, flinkPath(directory));

    assertThat(settings.getOptional(StateRecoveryOptions.SAVEPOINT_PATH)).isEmpty();
  }

  @Test
  void setsAsideAndKeeps() throws Exception {
    Path checkpoints = directory.resolve("pairs-a");
    snapshot("pairs-a/job/chk-7", 7);

    Snapshots.setAside(checkpoints);

    assertThat(checkpoints).doesNotExist();
    try (Stream<Path> left = Files.list(directory)) {
      List<Path> aside = left.toList();
      assertThat(aside).hasSize(1);
      assertThat(aside.get(0).getFileName().toString()).startsWith("pairs-a.before-");
      assertThat(aside.get(0).resolve("job/chk-7/_metadata")).exists();
    }
  }

  @Test
  void nothingToSetAsideIsNoError() throws Exception {
    Snapshots.setAside(directory.resolve("none"));

    assertThat(directory.resolve("none")).doesNotExist();
  }

  private void resume(Path below) throws IOException {
    Snapshots.resumeUnlessChosen(settings, new Configuration(), flinkPath(below));
  }

  private void snapshot(String name, long id) throws IOException {
    Path metadata = Files.createDirectories(directory.resolve(name)).resolve("_metadata");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(metadata))) {
      Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(id, List.of(), List.of()), out);
    }
  }

  private static org.apache.flink.core.fs.Path flinkPath(Path path) {
    return new org.apache.flink.core.fs.Path(path.toUri());
  }
}
