package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

  @TempDir Path directory;

  @Test
  void tellsCompleteFromPending() throws IOException {
    Checkpoints checkpoints = new Checkpoints(directory.resolve("index"));
    assertThat(checkpoints.newestComplete()).isEmpty();
    assertThat(checkpoints.newestPending()).isEmpty();

    Path job = directory.resolve("index/0a1b");
    Files.createDirectories(job.resolve("shared"));
    Files.createDirectories(job.resolve("chk-9"));
    assertThat(checkpoints.newestComplete()).isEmpty();
    assertThat(checkpoints.newestPending()).hasValue(9);

    Files.createFile(job.resolve("chk-9/_metadata"));
    Files.createDirectories(job.resolve("chk-10"));
    assertThat(checkpoints.newestComplete()).hasValue(9);
    assertThat(checkpoints.newestPending()).hasValue(10);
  }
}
