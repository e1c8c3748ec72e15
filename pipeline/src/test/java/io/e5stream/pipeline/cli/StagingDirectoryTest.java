package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingDirectoryTest {

  @TempDir private Path temp;

  @Test
  void goesWithWhatIsInIt() throws IOException {
    try (StagingDirectory staging = StagingDirectory.in(temp)) {
      assertThat(staging.path()).isDirectory().hasParent(temp);
      Files.createFile(Files.createDirectory(staging.path().resolve("bundle")).resolve("model"));
    }
    assertThat(temp).isEmptyDirectory();
  }
}
