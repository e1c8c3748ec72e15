package io.e5stream.eval.task.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link StsFile} and {@link PairFile}. */
class PairsTest {

  @TempDir private Path temp;
  private DataDirectory data;

  @BeforeEach
  void directory() {
    data = new DataDirectory(temp);
  }

  @Test
  void readsTheStsBenchmarksCsv() throws IOException {
    Examples<ScoredPair> sts =
        StsFile.read(data.write("sts-test.csv", "A b.,\"C, d.\",2.5\nE.,F.,0.0\n"));
    assertThat(sts.name()).isEqualTo("sts-test");
    assertThat(sts.notes()).isEmpty();
    assertThat(sts.items())
        .containsExactly(new ScoredPair("A b.", "C, d.", 2.5), new ScoredPair("E.", "F.", 0));
  }

  @Test
  void readsJsonLinesOfEitherNaming() throws IOException {
    assertThat(
            StsFile.read(
                    data.write(
                        "a.jsonl",
                        """
                        {"text1": "a", "text2": "b", "score": 1}
                        {"sentence1": "c", "sentence2": " ", "score": 2, "genre": "news"}
                        """))
                .items())
        .containsExactly(new ScoredPair("a", "b", 1), new ScoredPair("c", " ", 2));
  }

  @Test
  void blankTextsAreNoted() throws IOException {
    assertThat(StsFile.read(data.write("a.csv", "a,,1\nb,c,2\n")).notes())
        .containsExactly("1 of 4 texts are blank");
  }

  @Test
  void scoresThatAreAllEqualAreRefused() throws IOException {
    data.refused(StsFile::read, "a.csv", "a,b,1\nc,d,1.0\n")
        .hasMessage(
            temp.resolve("a.csv")
                + ": all 2 pairs have one score; a correlation needs two at least");
  }

  @Test
  void readsLabelledPairs() throws IOException {
    assertThat(PairFile.read(data.write("p.csv", "text1,text2,label\na,b,1\nc,d,0\n")).items())
        .containsExactly(new LabelledPair("a", "b", true), new LabelledPair("c", "d", false));
  }

  @Test
  void labelsOtherThanTwoAreRefused() throws IOException {
    data.refused(PairFile::read, "p.csv", "a,b,1\nc,d,2\n")
        .hasMessage(temp.resolve("p.csv") + ":2: \"label\" has to be 0 or 1, found 2.0");
    data.refused(PairFile::read, "p.csv", "a,b,0\nc,d,0\n")
        .hasMessage(
            temp.resolve("p.csv") + ": all 2 pairs have the label 0; average precision needs both");
  }
}
