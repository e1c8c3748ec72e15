package io.e5stream.eval.trec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.dataset.DatasetException;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrecRunReaderTest {

  @TempDir private Path temp;

  private TrecRun read(String text) throws IOException {
    return TrecRunReader.read(Files.writeString(temp.resolve("run.txt"), text));
  }

  @Test
  void theScoresDecideAndTheRanksDoNot() throws IOException {
    TrecRun run =
        read(
            """
            q1 Q0 a 1 0.5 first
            # a comment

            q2\tQ0\tb\t7\t-1e-3\ttag and more
              q1  Q0  c  2  0.75  last
            """);
    assertThat(run.tag()).isEqualTo("last");
    assertThat(run.rankings()).extracting(Ranking::queryId).containsExactly("q1", "q2");
    assertThat(run.rankings().get(0).hits())
        .containsExactly(new Hit("c", 0.75f), new Hit("a", 0.5f));
    assertThat(run.hits().get("q2")).containsExactly(new Hit("b", -0.001f));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q Q0 d 1 0.5              | expected query, Q0, document, rank, score and tag
          q Q0 d 1 high tag         | the score has to be a number, found: high
          q Q0 d 1 NaN tag          | score of document d is NaN
          q Q0 d 1 1e99 tag         | score of document d is Infinity
          q Q0 other 1 0.2 tag      | query q has document other a second time
          """)
  void namesTheLineThatIsWrong(String line, String problem) {
    assertThatThrownBy(() -> read("q Q0 other 1 0.9 tag\n" + line + "\n"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("run.txt:2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void refusesAFileWithoutHits() {
    assertThatThrownBy(() -> read("\n# nothing\n")).hasMessageContaining("run.txt: no hits");
    assertThatThrownBy(() -> TrecRunReader.read(temp.resolve("none")))
        .hasMessageContaining("cannot be read");
  }
}
