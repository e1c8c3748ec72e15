package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OutputDirectoryTest {

  @TempDir private Path temp;
  private final CommandLine command = E5Stream.commandLine();

  @Test
  void givesTheNearestDirectoryThatIsThere() {
    assertThat(OutputDirectory.check(command, "--out", temp.resolve("a"))).isEqualTo(temp);
    assertThat(OutputDirectory.check(command, "--out", temp.resolve("a/b/../c"))).isEqualTo(temp);
    assertThat(OutputDirectory.check(command, "--out", Path.of("not-there")))
        .isEqualTo(Path.of("").toAbsolutePath());
  }

  @Test
  void refusesWhatIsThereOrCannotBeMade() throws IOException {
    assertThatThrownBy(() -> OutputDirectory.check(command, "--out", temp))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessageContaining("--out " + temp + " is there already");
    Path file = Files.createFile(temp.resolve("file"));
    assertThatThrownBy(() -> OutputDirectory.check(command, "--out", file.resolve("x")))
        .hasMessageContaining("cannot be made: " + file + " is no writable directory");
  }
}
