package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.dataset.CorpusDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawTextsTest {

  @TempDir private Path directory;

  @Test
  void drawsTheSameTextsFromTheSameSeed() {
    List<String> queries = IntStream.range(0, 100).mapToObj(i -> "q" + i).toList();
    RawTexts all = new RawTexts("test", queries, List.of(new CorpusDocument("1", "", "a")));

    RawTexts drawn = all.sample(10, 10, 3);
    assertThat(drawn.queries()).hasSize(10).doesNotHaveDuplicates().isSubsetOf(queries);
    assertThat(drawn.passages()).hasSize(1);
    assertThat(all.sample(10, 10, 3)).isEqualTo(drawn);
    assertThat(all.sample(10, 10, 4)).isNotEqualTo(drawn);
  }

  @Test
  void readsPlainLinesAndJsonLines() throws Exception {
    RawTexts texts =
        read(
            """
            A plain line.

            {"text": "Steep for two minutes.", "title": "Tea"}
            {"text": "how long", "role": "query"}
            {"text": "no title", "role": "Passage"}
            """);
    assertThat(texts.queries()).containsExactly("how long");
    assertThat(texts.passages())
        .extracting(CorpusDocument::passage)
        .containsExactly("A plain line.", "Tea Steep for two minutes.", "no title");
    assertThat(texts.passages()).extracting(CorpusDocument::id).doesNotHaveDuplicates();
  }

  private RawTexts read(String content) throws Exception {
    return RawTextFile.read(Files.writeString(directory.resolve("texts"), content));
  }

  @Test
  void saysWhereAFileIsWrong() throws Exception {
    assertThatThrownBy(() -> read("fine\n{\"text\": 1}\n"))
        .hasMessageContaining("texts:2: \"text\"");
    assertThatThrownBy(() -> read("{\"text\": \"a\", \"role\": \"title\"}"))
        .hasMessageContaining("texts:1: \"role\" has to be query or passage");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("texts:1: not valid JSON");
    assertThatThrownBy(() -> read("\n")).hasMessageContaining("no texts");
    assertThatThrownBy(() -> RawTextFile.read(directory))
        .hasMessageContaining("is a directory; texts are a file");
    assertThatThrownBy(() -> RawTextFile.read(directory.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no file");
    Path latin = Files.write(directory.resolve("latin"), new byte[] {(byte) 0xE9, '\n'});
    assertThatThrownBy(() -> RawTextFile.read(latin)).hasMessageContaining("not in UTF-8");
  }
}
