package io.e5stream.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementsTest {

  private static final String HEADER = "query-id\tcorpus-id\tscore\n";

  @TempDir private Path temp;

  @Test
  void readsIdsAsTheyAre() throws IOException {
    Judgements judgements = Judgements.read(file(HEADER + "1\tA doc\t1\n1\tb\t-1\n2\tb\t3\n\n"));
    assertThat(judgements.byQuery())
        .isEqualTo(Map.of("1", Map.of("A doc", 1, "b", -1), "2", Map.of("b", 3)));
    assertThat(judgements.of("3")).isEmpty();
  }

  @Test
  void doesNotTakeTheFirstJudgementForTheHeader() throws IOException {
    Path file = file("q1\td1\t1\nq1\td2\t1\n");
    assertThatThrownBy(() -> Judgements.read(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("test.tsv:1: expected the header");
  }

  @ParameterizedTest
  @CsvSource({
    "q1 d1 1,        between tabs",
    "q1|0|d1|1,      between tabs",
    "q1|d1|1.5,      score has to be an integer",
    "q1|d1|,         score has to be an integer",
    "|d1|1,          between tabs",
    "q0|d0|1,        were judged before",
    "q0|d0|2,        'were judged before (1, now 2)'"
  })
  void refusesBrokenLines(String line, String problem) throws IOException {
    Path file = file(HEADER + "q0\td0\t1\n" + line.replace('|', '\t') + "\n");
    assertThatThrownBy(() -> Judgements.read(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("test.tsv:3: ")
        .hasMessageContaining(problem);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("test.tsv"), text);
  }
}
