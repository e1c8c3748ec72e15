package io.e5stream.eval.task.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.dataset.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFileTest {

  private static final Column WORD = Column.of("word", "token");
  private static final Column COUNT = Column.of("count");
  private static final Layout LAYOUT = Layout.headless(WORD, COUNT);

  @TempDir private Path temp;
  private DataDirectory data;

  @BeforeEach
  void directory() {
    data = new DataDirectory(temp);
  }

  /** Line, word and count of each row. */
  private static List<String> rows(Path file, Layout layout) {
    List<String> rows = new ArrayList<>();
    TaskFile.read(
        file, layout, row -> rows.add(row.line() + " " + row.text(WORD) + " " + row.number(COUNT)));
    return rows;
  }

  private static List<String> rows(Path file) {
    return rows(file, LAYOUT);
  }

  @Test
  void readsJsonLinesAndSkipsBlankOnes() throws IOException {
    String json = "{\"word\": \"tea\", \"count\": 2}\n\n{\"token\": \"ü\", \"count\": \"-1.5e1\"}";
    assertThat(rows(data.write("a.jsonl", json))).containsExactly("1 tea 2.0", "3 ü -15.0");
    assertThat(rows(data.gzip("a.jsonl.gz", json))).hasSize(2);
    assertThat(rows(data.write("bom.jsonl", "\uFEFF" + json))).hasSize(2);
  }

  @Test
  void readsCsvWithAndWithoutHeader() throws IOException {
    assertThat(rows(data.write("a.csv", "tea,2\nmilk,3\n")))
        .containsExactly("1 tea 2.0", "2 milk 3.0");
    assertThat(rows(data.write("b.csv", "count,note,token\r\n2,x,tea\r\n")))
        .containsExactly("2 tea 2.0");
    assertThat(rows(data.gzip("a.csv.gz", "tea,2\n"))).containsExactly("1 tea 2.0");
    assertThat(rows(data.write("bom.csv", "\uFEFFword,count\ntea,2\n")))
        .containsExactly("2 tea 2.0");
  }

  @Test
  void quotesHoldCommasQuotesAndLineBreaks() throws IOException {
    Path file = data.write("q.csv", "\"a, \"\"b\"\"\nc\",1\n\nd \"e\",2\n\"\",3\n");
    assertThat(rows(file)).containsExactly("1 a, \"b\"\nc 1.0", "4 d \"e\" 2.0", "5  3.0");
  }

  @Test
  void aHeaderIsAskedForWhereDataCouldPassForOne() throws IOException {
    Layout layout = Layout.withHeader(WORD, COUNT);
    assertThat(rows(data.write("a.csv", "word,count\ntea,2\n"), layout)).hasSize(1);
    assertThatThrownBy(() -> rows(data.write("b.csv", "tea,2\n"), layout))
        .hasMessage(
            temp.resolve("b.csv") + ":1: expected a header that names word, count; found tea,2");
  }

  @Test
  void brokenLinesAreNamed() throws IOException {
    data.refused(TaskFileTest::rows, "a.jsonl", "{\"word\": \"tea\", \"count\": 2}\n{\"word\"")
        .hasMessageContaining("a.jsonl:2: not valid JSON");
    data.refused(TaskFileTest::rows, "a.jsonl", "[1]")
        .hasMessageContaining("a.jsonl:1: expected a JSON object, found ARRAY");
    data.refused(TaskFileTest::rows, "a.jsonl", "{\"count\": 1}")
        .hasMessageContaining("a.jsonl:1: \"word\" has to be a text, found nothing");
    data.refused(TaskFileTest::rows, "a.jsonl", "{\"word\": 1}")
        .hasMessageContaining("a.jsonl:1: \"word\" has to be a text, found 1");
    data.refused(TaskFileTest::rows, "a.csv", "tea,2\nmilk\n")
        .hasMessageContaining("a.csv:2: 1 cells in a file of 2 columns");
    data.refused(TaskFileTest::rows, "a.csv", "tea,2,3\n")
        .hasMessageContaining("a.csv:1: expected 2 columns, or a header that names word, count");
    data.refused(TaskFileTest::rows, "a.csv", "tea,2\n\"milk,3\n")
        .hasMessageContaining("a.csv: not valid CSV after line 1: Missing closing quote");
  }

  @Test
  void aNumberHasToBeOneAndFinite() throws IOException {
    for (String bad : List.of("two", "NaN", "Infinity", "1e999", "", "0x10", "1d")) {
      data.refused(TaskFileTest::rows, "a.csv", "tea,1\ntea," + bad + "\n")
          .hasMessageContaining("a.csv:2: \"count\" has to be a finite number, found \"" + bad);
    }
    for (String bad : List.of("true", "null", "1e999", "\"NaN\"", "[1]")) {
      data.refused(TaskFileTest::rows, "a.jsonl", "{\"word\": \"a\", \"count\": " + bad + "}")
          .hasMessageContaining("a.jsonl:1: \"count\" has to be a finite number, found ");
    }
  }

  @Test
  void anEmptyOrMissingFileIsRefused() throws IOException {
    for (String empty : List.of("", "\n \n")) {
      data.refused(TaskFileTest::rows, "e.jsonl", empty)
          .hasMessageContaining("e.jsonl: nothing in it; expected word, count");
    }
    data.refused(TaskFileTest::rows, "e.csv", "word,count\n").hasMessageContaining("nothing in it");
    assertThatThrownBy(() -> rows(temp.resolve("none.csv")))
        .isInstanceOf(DatasetException.class)
        .hasMessage("no file " + temp.resolve("none.csv"));
  }

  @Test
  void whatIsNotUtf8OrNotGzipIsRefused() throws IOException {
    byte[] latin =
        "{\"word\": \"Stra\u00DFe\", \"count\": 1}".getBytes(StandardCharsets.ISO_8859_1);
    for (String name : List.of("l.jsonl", "l.csv")) {
      Path file = Files.write(temp.resolve(name), latin);
      assertThatThrownBy(() -> rows(file))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining(name + ": not valid UTF-8, somewhere after line 0");
    }
    data.refused(TaskFileTest::rows, "plain.csv.gz", "tea,2\n")
        .hasMessageContaining("plain.csv.gz: cannot be read after line 0");

    byte[] whole = Files.readAllBytes(data.gzip("cut.csv.gz", "tea,2\n".repeat(10_000)));
    Path cut = Files.write(temp.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> rows(cut))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("cut.csv.gz: cannot be read after line ");
  }

  @Test
  void aDataSetIsNamedWithoutTheEndings() {
    assertThat(TaskFile.name(Path.of("x/stsb-en-test.csv"))).isEqualTo("stsb-en-test");
    assertThat(TaskFile.name(Path.of("a.b.jsonl.gz"))).isEqualTo("a.b");
    assertThat(TaskFile.name(Path.of("banking77"))).isEqualTo("banking77");
  }
}
