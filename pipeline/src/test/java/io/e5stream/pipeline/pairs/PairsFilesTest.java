package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsFilesTest {

  @TempDir private Path directory;

  private static Configuration files(Object where) {
    return new Configuration().set(PairsOptions.FILES, where.toString());
  }

  @Test
  void noneUnlessAskedFor() throws IOException {
    assertThat(PairsFiles.sink(new Configuration())).isNull();
    assertThat(PairsFiles.sink(files(directory))).isNotNull();
    PairsFiles.requireDirectory(new Configuration());
    PairsFiles.requireNoneOfEarlierRuns(new Configuration());
  }

  @Test
  void aPathOfThisMachineIsMadeFullAndAnAddressStays() {
    assertThat(PairsFiles.directory(files("out/../clean")))
        .hasValueSatisfying(
            path ->
                assertThat(path.toUri().getPath())
                    .isEqualTo(Path.of("clean").toAbsolutePath().toString()));
    assertThat(PairsFiles.directory(files("s3://bucket/clean")))
        .hasValueSatisfying(path -> assertThat(path).hasToString("s3://bucket/clean"));
  }

  @Test
  void aFileIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("f"), "");
    assertThatThrownBy(() -> PairsFiles.requireDirectory(files(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs.files is " + file + ", which is a file");
    PairsFiles.requireDirectory(files(directory));
    PairsFiles.requireDirectory(files(directory.resolve("new")));
  }

  @Test
  void filesOfAnEarlierRunAreRefused() throws IOException {
    PairsFiles.requireNoneOfEarlierRuns(files(directory.resolve("new")));
    Files.writeString(directory.resolve("readme.txt"), "");
    Files.writeString(directory.resolve(".pairs-1.jsonl"), "");
    PairsFiles.requireNoneOfEarlierRuns(files(directory));
    Files.writeString(directory.resolve("pairs-1.jsonl"), "");
    assertThatThrownBy(() -> PairsFiles.requireNoneOfEarlierRuns(files(directory)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("files of an earlier run");
  }
}
