package io.e5stream.filter.decontamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.text.AnalyzedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationFilesTest {

  @TempDir private Path directory;

  private EvaluationTexts read(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("queries"), content);
    return EvaluationFiles.read(List.of(file), 13);
  }

  @Test
  void readsLinesAndJson() throws IOException {
    EvaluationTexts texts =
        read(
            "plain text\n\n{\"_id\":\"1\",\"text\":\"red tea\"}\n{\"query\":\"水\",\"passage\":\"火\"}\n");
    for (String text : List.of("plain text", "red tea", "水", "火")) {
      assertThat(texts.hasText(AnalyzedText.of(text))).as(text).isTrue();
    }
    assertThat(texts.hasText(AnalyzedText.of("1"))).isFalse();
  }

  @Test
  void blanksAndAByteOrderMarkHideNoJson() throws IOException {
    EvaluationTexts texts = read("\ufeff{\"text\":\"red tea\"}\n  {\"text\":\"black tea\"}\n");
    for (String text : List.of("red tea", "black tea")) {
      assertThat(texts.hasText(AnalyzedText.of(text))).as(text).isTrue();
    }
    assertThatThrownBy(() -> read("{\"text\":\"a\"} {\"text\":\"b\"}"))
        .hasMessageContaining("queries:1: not valid");
  }

  @Test
  void saysWhichLineIsBroken() {
    assertThatThrownBy(() -> read("a\n{\"text\":\n")).hasMessageContaining("queries:2: not valid");
    assertThatThrownBy(() -> read("{\"title\":\"t\"}")).hasMessageContaining("queries:1: none of");
  }
}
