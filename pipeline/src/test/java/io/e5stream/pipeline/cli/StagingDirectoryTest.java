package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  @Test
  void whereItCannotBeMadeIsNamed() {
    assertThatThrownBy(() -> StagingDirectory.in(temp.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("no directory can be made in " + temp.resolve("none"));
  }
}
