package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityDataTest {

  private static List<String> texts(QualityData data) {
    List<String> texts = new ArrayList<>();
    data.read(texts::add);
    return texts;
  }

  @Test
  void queriesAndDocumentsAreReadWithAndWithoutTitle(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        "{\"_id\": \"a\", \"title\": \"Tea\", \"text\": \" Hot. \"}\n");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \" why? \"}\n");
    Files.writeString(folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\ta\t1\n");
    QualityData data = new QualityData.Retrieval("tea", BeirFolder.open(folder, "test"));

    assertThat(texts(data)).contains("why?", "Hot.").hasSize(3).anyMatch(t -> t.startsWith("Tea "));
    assertThat(data.metrics()).contains("ndcg@10", "recall@100").doesNotContain("spearman");
  }

  @Test
  void sentencesAreRead() {
    QualityData data =
        new QualityData.Similarity(
            "pairs",
            new Examples<>("pairs", List.of(new ScoredPair(" a", "b ", 1)), List.of("note")));
    assertThat(texts(data)).containsExactly("a", "b");
    assertThat(data.metrics()).containsExactly("spearman");
    assertThat(data.notes()).containsExactly("note");
  }
}
