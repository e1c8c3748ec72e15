package io.e5stream.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairLinesTest {

  private static final String LINE = "{\"id\":\"news:1\",\"version\":%d,\"withdrawn\":true}";

  @TempDir private Path directory;

  @Test
  void givesTheLinesInOrder() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("f"), LINE.formatted(2) + "\r\n \n" + LINE.formatted(1));
    List<Long> versions = new ArrayList<>();

    PairLines.forEach(file, line -> versions.add(line.version()));

    assertThat(versions).containsExactly(2L, 1L);
  }

  @Test
  void whatTheTakerRefusesIsNamedToo() throws IOException {
    Path file = Files.writeString(directory.resolve("f"), "\n" + LINE.formatted(2));

    assertThatThrownBy(
            () ->
                PairLines.forEach(
                    file,
                    line -> {
                      throw new IllegalArgumentException("unwanted");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ":2: unwanted");
  }
}
