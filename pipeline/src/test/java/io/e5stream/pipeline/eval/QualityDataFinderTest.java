package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.catalogue.Catalogue;
import io.e5stream.eval.catalogue.DatasetEntry;
import io.e5stream.eval.catalogue.DatasetFormat;
import io.e5stream.eval.catalogue.DatasetPlaces;
import io.e5stream.eval.measure.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityDataFinderTest {

  private static final String PAIRS = "a,b,1\nc,d,2\n";

  @TempDir private Path temp;
  private QualityDataFinder finder;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(temp.resolve("pairs.csv"), PAIRS);
    finder =
        new QualityDataFinder(
            new Catalogue(
                List.of(
                    entry("similar", Task.STS, DatasetFormat.STS, "pairs.csv"),
                    entry("absent", Task.STS, DatasetFormat.STS, "absent.csv"),
                    entry("tea", Task.RETRIEVAL, DatasetFormat.BEIR, "tea"),
                    entry("moods", Task.CLASSIFICATION, DatasetFormat.CLASSIFICATION, "m"))),
            new DatasetPlaces(temp, Map.of()));
  }

  private static DatasetEntry entry(String name, Task task, DatasetFormat format, String path) {
    return new DatasetEntry(
        name, null, task, format, path, null, null, "https://example.org", null, null, null);
  }

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    Files.createDirectory(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("corpus.jsonl"), "{\"_id\": \"a\", \"title\": \"\", \"text\": \"Hot.\"}\n");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \"why?\"}\n");
    Files.writeString(folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\ta\t1\n");
    return folder;
  }

  @Test
  void namesComeBeforePaths() throws IOException {
    folder("tea");
    assertThat(finder.open("similar")).isInstanceOf(QualityData.Similarity.class);
    assertThat(finder.open("similar").name()).isEqualTo("similar");
    assertThat(finder.open("tea")).isInstanceOf(QualityData.Retrieval.class);
  }

  @Test
  void foldersAreRetrievalAndFilesArePairs() throws IOException {
    Path other = folder("other");
    assertThat(finder.open(other.toString())).isInstanceOf(QualityData.Retrieval.class);
    assertThat(finder.open(other.toString()).name()).isEqualTo("other");
    QualityData pairs = finder.open(temp.resolve("pairs.csv").toString());
    assertThat(pairs).isInstanceOf(QualityData.Similarity.class);
    assertThat(pairs.name()).isEqualTo("pairs");
  }

  @Test
  void whatCannotBeMeasuredIsSaid() {
    assertThatThrownBy(() -> finder.open("simlar"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean similar? known: absent, similar, tea");
    assertThatThrownBy(() -> finder.open("moods"))
        .hasMessageContaining("moods is for classification; models are compared on");
    assertThatThrownBy(() -> finder.open("absent"))
        .hasMessageContaining("absent is not at " + temp.resolve("absent.csv"))
        .hasMessageContaining("layout: ");
  }
}
