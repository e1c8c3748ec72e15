package io.e5stream.eval.task.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerankingFileTest {

  @TempDir private Path temp;
  private DataDirectory data;

  @BeforeEach
  void directory() {
    data = new DataDirectory(temp);
  }

  @Test
  void queriesWithoutAnOrderToFindAreLeftOutWithANote() throws IOException {
    Examples<RerankingQuery> examples =
        RerankingFile.read(
            data.write(
                "r.jsonl",
                """
                {"query": "q", "positive": ["a"], "negative": ["b", ""]}
                {"query": "none right", "positive": [], "negative": ["b"]}
                {"query": "none wrong", "pos": ["b"], "neg": []}
                """));
    assertThat(examples.items())
        .containsExactly(new RerankingQuery("q", List.of("a"), List.of("b", "")));
    assertThat(examples.notes())
        .containsExactly(
            "1 of 4 texts are blank",
            "2 queries without positive or without negative candidates are left out");
  }

  @Test
  void aFileWithoutAnyIsRefused() throws IOException {
    data.refused(
            RerankingFile::read,
            "r.jsonl",
            "{\"query\": \"q\", \"positive\": [], \"negative\": []}")
        .hasMessage(
            temp.resolve("r.jsonl")
                + ": none of 1 queries has both positive and negative candidates");
  }

  @Test
  void candidatesHaveToBeListsOfTexts() throws IOException {
    for (String bad : List.of("\"a\"", "[1]", "null", "[[\"a\"]]")) {
      data.refused(
              RerankingFile::read,
              "r.jsonl",
              "{\"query\": \"q\", \"negative\": [\"x\"], \"positive\": " + bad + "}")
          .hasMessageContaining("r.jsonl:1: \"positive\" has to be a list of texts, found " + bad);
    }
    data.refused(RerankingFile::read, "r.csv", "query,positive,negative\nq,a,b\n")
        .hasMessageContaining("r.csv:2: \"positive\" has to be a list of texts");
  }
}
