package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {

  @TempDir private Path temp;

  @Test
  void goesWithAllInItAndLinksAreNotFollowed() throws IOException {
    Path kept = Files.createFile(Files.createDirectory(temp.resolve("kept")).resolve("file"));
    Path directory = Files.createDirectories(temp.resolve("gone/deep/deeper"));
    Files.createFile(directory.resolve("file"));
    Files.createSymbolicLink(directory.resolve("link"), kept.getParent());
    TemporaryDirectory.delete(temp.resolve("gone"));
    assertThat(temp.resolve("gone")).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void whatIsGoneAlreadyIsFine() {
    assertThatCode(() -> TemporaryDirectory.delete(temp.resolve("none")))
        .doesNotThrowAnyException();
  }
}
