package io.e5stream.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.index.IndexOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

  @TempDir private Path directory;

  @Test
  void readsNestedAndDottedKeysOfAFile() throws IOException {
    Path file = file("index:\n  name: news\nkafka.request-timeout: 5 s\n");
    Configuration configuration = new ConfigLoader().file(file).load();
    assertThat(configuration.get(IndexOptions.NAME)).isEqualTo("news");
    assertThat(configuration.get(IngestOptions.REQUEST_TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void laterSourcesWin() throws IOException {
    Path file = file("index.name: file\nindex.data-dir: file\nindex.until-end: true\n");
    Configuration configuration =
        new ConfigLoader()
            .file(file)
            .environment(Map.of("E5_STREAM_INDEX_NAME", "environment", "PATH", "ignored"))
            .definitions(Map.of("index.data-dir", "definition"))
            .flag("--index", IndexOptions.NAME, "flag")
            .flag("--until-end", IndexOptions.UNTIL_END, null)
            .load();
    assertThat(configuration.get(IndexOptions.NAME)).isEqualTo("flag");
    assertThat(configuration.get(IndexOptions.DATA_DIR)).isEqualTo("definition");
    assertThat(configuration.get(IndexOptions.UNTIL_END)).isTrue();
  }

  @Test
  void passesFlinkOptionsOn() {
    Configuration configuration =
        new ConfigLoader().definitions(Map.of("execution.checkpointing.interval", "3 s")).load();
    assertThat(configuration.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void reportsAllProblemsAtOnceWithKeyValueAndRemedy() {
    ConfigLoader loader =
        new ConfigLoader()
            .environment(Map.of("E5_STREAM_INDEX_NAMES", "x"))
            .definitions(Map.of("index.util-end", "true", "kafka.request-timeout", "soon"));
    assertThatThrownBy(loader::load)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("E5_STREAM_INDEX_NAMES = x")
        .hasMessageContaining("did you mean E5_STREAM_INDEX_NAME?")
        .hasMessageContaining("index.util-end = true (-D): unknown option")
        .hasMessageContaining("did you mean index.until-end?")
        .hasMessageContaining("kafka.request-timeout = soon (-D)")
        .hasMessageContaining("expected duration, such as 10 s")
        .extracting(e -> ((ConfigException) e).problems().size())
        .isEqualTo(3);
  }

  @Test
  void aMissingFileIsAProblem() {
    ConfigLoader loader = new ConfigLoader().file(directory.resolve("none.yaml"));
    assertThatThrownBy(loader::load).hasMessageContaining("there is no such file");
  }

  @Test
  void neverPrintsAnApiKey() {
    ConfigLoader loader = new ConfigLoader().definitions(Map.of("qdrant.api-keys", "s3cret"));
    assertThatThrownBy(loader::load).message().doesNotContain("s3cret").contains("***");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("config.yaml"), text);
  }
}
