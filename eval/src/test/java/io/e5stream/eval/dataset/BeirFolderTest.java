package io.e5stream.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeirFolderTest {

  private static final String HEADER = "query-id\tcorpus-id\tscore\n";

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void writeDataset() throws IOException {
    folder = Files.createDirectories(temp.resolve("tiny"));
    Files.createDirectories(folder.resolve("qrels"));
    corpus(
        """
        {"_id": "d1", "title": "Tea", "text": "steeps in hot water", "metadata": {}}
        {"_id": "d2", "title": "", "text": "a 😀 text"}
        {"_id": 3, "text": "no title"}

        """);
    queries(
        """
        {"_id": "q1", "text": "how to make tea", "metadata": {"x": 1}}
        {"_id": "q2", "text": "never judged"}
        """);
    qrels(HEADER + "q1\td1\t2\nq1\td2\t0\r\nq1\t3\t1\n");
  }

  @Test
  void readsDocumentsAndOnlyJudgedQueries() {
    RetrievalDataset dataset = BeirFolder.open(folder, "test");

    assertThat(dataset.name()).isEqualTo("tiny");
    assertThat(dataset.queries()).containsExactly(new Query("q1", "how to make tea"));
    assertThat(dataset.judgements().of("q1")).isEqualTo(Map.of("d1", 2, "d2", 0, "3", 1));
    assertThat(dataset.notes()).isEmpty();
    assertThat(dataset.corpus().size()).isEqualTo(3);
    for (int reading = 0; reading < 2; reading++) {
      List<String> passages = new ArrayList<>();
      dataset.corpus().read(document -> passages.add(document.id() + "=" + document.passage()));
      assertThat(passages)
          .containsExactly("d1=Tea steeps in hot water", "d2=a 😀 text", "3=no title");
    }
  }

  @Test
  void putsGainsInPlaceOfCodesAndSaysWhatThatLeavesOut() throws IOException {
    qrels(HEADER + "q1\td1\t1\nq1\td2\t4\nq1\t3\t-1\n");
    RetrievalDataset codes = BeirFolder.open(folder, "test");
    assertThat(codes.notes())
        .singleElement()
        .asString()
        .contains("1 of 3 judgements are negative")
        .contains("say what each is worth");

    RetrievalDataset gains = BeirFolder.open(folder, "test", GainMap.parse("1=4,4=1"));
    assertThat(gains.judgements().of("q1")).isEqualTo(Map.of("d1", 4, "d2", 1));
    assertThat(gains.notes())
        .singleElement()
        .asString()
        .contains("left out, because they have no gain: -1 (1)");

    assertThatThrownBy(() -> BeirFolder.open(folder, "test", GainMap.parse("7=1")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(
            "test.tsv: no judgement has one of the codes [7]; there is: [-1, 1, 4]");
  }

  @Test
  void readsTheSplitAskedFor() throws IOException {
    Files.writeString(folder.resolve("qrels/dev.tsv"), HEADER + "q2\td2\t1\n");
    assertThat(BeirFolder.open(folder, "dev").queries())
        .extracting(Query::id)
        .containsExactly("q2");
    assertThatThrownBy(() -> BeirFolder.open(folder, "train"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("qrels/train.tsv")
        .hasMessageContaining("splits there: dev, test");
  }

  @Test
  void namesTheLayoutWhenFilesAreMissing() throws IOException {
    assertThatThrownBy(() -> BeirFolder.open(temp.resolve("absent"), "test"))
        .hasMessageContaining("absent does not exist")
        .hasMessageContaining("corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv");
    Files.delete(folder.resolve("corpus.jsonl"));
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("has no corpus.jsonl;")
        .hasMessageContaining("corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv");
    assertThatThrownBy(() -> BeirFolder.open(folder.resolve("queries.jsonl"), "test"))
        .hasMessageContaining("is no folder");
  }

  @Test
  void notesIdsThatResolveToNothing() throws IOException {
    qrels(HEADER + "q1\td1\t1\nq1\tgone\t1\nq9\td1\t1\n");
    RetrievalDataset dataset = BeirFolder.open(folder, "test");
    assertThat(dataset.judgements().queryIds()).containsExactly("q1");
    assertThat(dataset.judgements().of("q1")).containsKey("gone");
    assertThat(dataset.notes())
        .hasSize(2)
        .anySatisfy(note -> assertThat(note).contains("1 of 2 judged queries").contains("q9"))
        .anySatisfy(note -> assertThat(note).contains("1 of 2 judged documents").contains("gone"));
  }

  @Test
  void notesEmptyDocuments() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        "{\"_id\": \"d1\", \"title\": \" \", \"text\": \"\"}\n{\"_id\": \"d2\", \"text\": \"x\"}");
    qrels(HEADER + "q1\td1\t1\n");
    assertThat(BeirFolder.open(folder, "test").notes())
        .containsExactly("1 documents have neither title nor text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"_id": "x", "text": "cut        | not valid JSON
          {"_id": "x", "text": "a"} {}       | not valid JSON
          ["x", "a"]                         | expected a JSON object
          {"text": "a"}                      | "_id" has to be a text
          {"_id": "", "text": "a"}           | "_id" has to be a text
          {"_id": null, "text": "a"}         | "_id" has to be a text
          {"_id": "x"}                       | "text" has to be a text, found null
          {"_id": "x", "text": 7}            | "text" has to be a text, found 7
          {"_id": "x", "title": 7, "text": "a"} | "title" has to be a text, found 7
          {"_id": "d1", "text": "a"}         | a second document with the id d1
          """)
  void refusesBrokenCorpusLinesByFileAndLine(String line, String problem) throws IOException {
    corpus("{\"_id\": \"d1\", \"text\": \"a\"}\n" + line + "\n");
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("corpus.jsonl:2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void refusesBrokenQueries() throws IOException {
    queries("{\"_id\": \"q1\", \"text\": \"a\"}\n{\"_id\": \"q1\", \"text\": \"b\"}\n");
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("queries.jsonl:2: a second query with the id q1");
    queries("{\"_id\": \"q1\", \"text\": \" \"}\n");
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("queries.jsonl:1: query q1 is blank");
  }

  @Test
  void refusesFilesThatDoNotBelongTogether() throws IOException {
    qrels(HEADER + "other\td1\t1\n");
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("no query id of")
        .hasMessageContaining("for example other");
    qrels(HEADER + "q1\tother\t1\n");
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("no document id of")
        .hasMessageContaining("for example other");
  }

  @Test
  void refusesEmptyFiles() throws IOException {
    corpus("\n");
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("corpus.jsonl: no documents");
    qrels("");
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("test.tsv: no judgements");
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    Files.write(
        folder.resolve("corpus.jsonl"), "{\"_id\": \"ä\"".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> BeirFolder.open(folder, "test"))
        .hasMessageContaining("corpus.jsonl: not valid UTF-8");
  }

  private void corpus(String lines) throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), lines);
  }

  private void queries(String lines) throws IOException {
    Files.writeString(folder.resolve("queries.jsonl"), lines);
  }

  private void qrels(String lines) throws IOException {
    Files.writeString(folder.resolve("qrels/test.tsv"), lines);
  }
}
