package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.sink.SinkOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class OptionRangesTest {

  private final Configuration options = new Configuration();

  @Test
  void defaultsAreInRange() {
    options.set(IndexOptions.NAME, "docs");
    assertThatCode(() -> OptionRanges.check(options)).doesNotThrowAnyException();
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    options.set(IndexOptions.NAME, "bad--name");
    options.set(EmbedOptions.CHUNK_OVERLAP_TOKENS, 400);
    options.set(IngestOptions.VERSION_EPOCH, 9000L);
    options.set(SinkOptions.URL, "localhost");
    options.set(EmbedOptions.BUFFER_MAX_TEXTS, 0);
    assertThatThrownBy(() -> IndexLauncher.prepare(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bad--name")
        .hasMessageContaining("chunk.overlap-tokens")
        .hasMessageContaining("maxTexts")
        .hasMessageContaining("9000")
        .hasMessageContaining("qdrant.url");
  }
}
