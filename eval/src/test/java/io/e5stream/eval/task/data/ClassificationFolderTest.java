package io.e5stream.eval.task.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassificationFolderTest {

  @TempDir private Path temp;
  private DataDirectory data;

  @BeforeEach
  void directory() throws IOException {
    data = new DataDirectory(Files.createDirectory(temp.resolve("bank")));
  }

  private AbstractThrowableAssert<?, ?> refused() {
    return assertThatThrownBy(() -> ClassificationFolder.open(data.path()))
        .isInstanceOf(DatasetException.class);
  }

  @Test
  void readsBanking77sCsvAndJsonLines() throws IOException {
    data.write("train.csv", "text,category\nwhere is it,arrival\nlost it,lost\ngone,lost\n");
    data.gzip("test.jsonl.gz", "{\"text\": \"is it there\", \"label\": \"arrival\"}\n");
    data.write("categories.json", "[]");

    ClassificationData bank = ClassificationFolder.open(data.path());
    assertThat(bank.name()).isEqualTo("bank");
    assertThat(bank.train()).contains(new LabelledText("lost it", "lost")).hasSize(3);
    assertThat(bank.test()).containsExactly(new LabelledText("is it there", "arrival"));
    assertThat(bank.classes()).containsOnlyKeys("arrival", "lost").containsEntry("lost", 2L);
  }

  @Test
  void labelsMayBeNumbers() throws IOException {
    data.write("train.jsonl", "{\"text\":\"a\",\"label\":0}\n{\"text\":\"b\",\"label\":1}\n");
    data.write("test.jsonl", "{\"text\":\"c\",\"label\":1}\n");
    assertThat(ClassificationFolder.open(data.path()).classes()).containsOnlyKeys("0", "1");

    data.write("test.jsonl", "{\"text\":\"c\",\"label\":1.5}\n");
    refused().hasMessageContaining("\"label\" has to be a text or a whole number, found 1.5");
  }

  @Test
  void filesThatAreMissingOrTwoAreNamed() throws IOException {
    refused().hasMessageContaining("has to have one file train.jsonl or train.csv");
    data.write("train.csv", "text,label\na,1\nb,2\n");
    refused().hasMessageContaining("one file test.jsonl or test.csv").hasMessageEndingWith("none");
    data.write("train.jsonl", "");
    refused().hasMessageContaining("train.csv").hasMessageContaining("train.jsonl");
    assertThatThrownBy(() -> ClassificationFolder.open(temp.resolve("none")))
        .hasMessage("no folder " + temp.resolve("none"));
  }

  @Test
  void oneClassIsRefused() throws IOException {
    data.write("train.csv", "text,label\na,x\nb,x\n");
    data.write("test.csv", "text,label\nc,x\n");
    refused().hasMessageContaining("train.csv: all 2 texts have the label x");
  }

  @Test
  void aTestLabelThatNobodyCouldLearnIsRefusedWithItsLine() throws IOException {
    data.write("train.csv", "text,label\na,x\nb,y\n");
    data.write("test.csv", "text,label\nc,x\nd,z\n");
    refused()
        .hasMessage(
            "%s:3: no text of %s has the label z"
                .formatted(data.path().resolve("test.csv"), data.path().resolve("train.csv")));
    data.write("test.csv", "text,label\nc,x\nd, \n");
    refused().hasMessageContaining("test.csv:3: \"label\" has to be a text that is not blank");
  }

  @Test
  void aFileWithoutRowsIsRefused() throws IOException {
    data.write("train.csv", "text,label\na,x\nb,y\n");
    data.write("test.csv", "text,label\n");
    refused().hasMessageContaining("test.csv: nothing in it; expected text, label");
  }
}
