package io.e5stream.eval.task.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesFileTest {

  @TempDir private Path temp;
  private DataDirectory data;

  @BeforeEach
  void directory() {
    data = new DataDirectory(temp);
  }

  @Test
  void aTextWithoutGroupHasNoDuplicates() throws IOException {
    assertThat(
            DuplicatesFile.read(
                    data.write(
                        "d.jsonl",
                        """
                        {"id": 1, "text": "a", "group": "x"}
                        {"id": "2", "text": "b", "group": "x"}
                        {"id": "3", "text": "c", "group": null}
                        {"id": "4", "text": "d"}
                        """))
                .items())
        .containsExactly(
            new GroupedText("1", "a", "x"),
            new GroupedText("2", "b", "x"),
            new GroupedText("3", "c", null),
            new GroupedText("4", "d", null));
    assertThat(
            DuplicatesFile.read(data.write("d.csv", "id,text,group\n1,a,x\n2,b,x\n3,c,\n")).items())
        .contains(new GroupedText("3", "c", null));
  }

  @Test
  void anIdThatComesTwiceIsRefusedWithItsLine() throws IOException {
    data.refused(DuplicatesFile::read, "d.csv", "id,text,group\n1,a,x\n1,b,x\n")
        .hasMessage(temp.resolve("d.csv") + ":3: a second text with the id 1");
    data.refused(DuplicatesFile::read, "d.csv", "id,text,group\n,a,x\n")
        .hasMessageContaining("d.csv:2: \"id\" has to be a text that is not blank");
  }

  @Test
  void aCorpusWithNothingToFindOrToTellApartIsRefused() throws IOException {
    data.refused(DuplicatesFile::read, "d.csv", "id,text,group\n1,a,x\n2,b,y\n3,c,\n4,d,\n")
        .hasMessageContaining("d.csv: no two texts are of one group");
    data.refused(DuplicatesFile::read, "d.csv", "id,text,group\n1,a,x\n2,b,x\n")
        .hasMessageContaining("d.csv: all texts are of one group");
  }
}
