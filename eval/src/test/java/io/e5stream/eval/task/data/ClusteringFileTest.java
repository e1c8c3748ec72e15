package io.e5stream.eval.task.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusteringFileTest {

  @TempDir private Path temp;
  private DataDirectory data;

  @BeforeEach
  void directory() {
    data = new DataDirectory(temp);
  }

  @Test
  void aFileIsOneProblem() throws IOException {
    Examples<ClusteringProblem> examples =
        ClusteringFile.read(data.write("c.csv", "text,category\na,x\nb,y\nc,x\n"));
    assertThat(examples.items()).hasSize(1);
    assertThat(examples.items().get(0).name()).isEqualTo("all");
    assertThat(examples.items().get(0).texts()).hasSize(3);
    assertThat(examples.items().get(0).labels()).isEqualTo(2);
  }

  @Test
  void orAsManyAsItNamesSets() throws IOException {
    Examples<ClusteringProblem> examples =
        ClusteringFile.read(
            data.write(
                "c.jsonl",
                """
                {"text": "a", "label": "x", "set": "two"}
                {"text": "b", "label": 3, "set": 1}
                {"text": "c", "label": "y", "set": "two"}
                {"text": "d", "label": 4, "set": 1}
                """));
    assertThat(examples.items()).extracting(ClusteringProblem::name).containsExactly("two", "1");
    assertThat(examples.items().get(1).texts())
        .containsExactly(new LabelledText("b", "3"), new LabelledText("d", "4"));
  }

  @Test
  void aSetOfOneLabelIsRefused() throws IOException {
    data.refused(ClusteringFile::read, "c.csv", "text,label,set\na,x,1\nb,y,1\nc,x,2\nd,x,2\n")
        .hasMessage(
            temp.resolve("c.csv")
                + ": all 2 texts of the set 2 have one label; clusters need two at least");
  }
}
