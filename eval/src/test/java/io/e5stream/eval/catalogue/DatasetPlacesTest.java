package io.e5stream.eval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetPlacesTest {

  @TempDir private Path data;

  private void write(String folder) throws IOException {
    Files.createDirectories(data.resolve(folder).resolve("qrels"));
    for (String file : List.of("corpus.jsonl", "queries.jsonl", "qrels/test.tsv")) {
      Files.writeString(data.resolve(folder).resolve(file), "");
    }
  }

  @Test
  void findsThemBelowTheDirectoryOrInTheirOwnPlace() throws IOException {
    write("a");
    write("elsewhere/b");
    DatasetPlaces places = new DatasetPlaces(data, Map.of("b", data.resolve("elsewhere/b")));
    DatasetPlace a = places.find(DatasetEntryTest.beir("a"));
    assertThat(a.isPresent()).isTrue();
    assertThat(a.path()).isEqualTo(data.resolve("a"));
    assertThat(places.find(DatasetEntryTest.beir("b")).path())
        .isEqualTo(data.resolve("elsewhere/b"));
    assertThat(places.find(DatasetEntryTest.beir("b")).isPresent()).isTrue();
  }

  @Test
  void saysWhatIsMissingAndWhereToGetIt() throws IOException {
    DatasetPlaces places = new DatasetPlaces(data, Map.of());
    assertThat(places.find(DatasetEntryTest.beir("a")).problem())
        .isEqualTo(
            "a is not at %s (nothing there); get it from https://example.org/a; layout: %s"
                .formatted(data.resolve("a"), DatasetFormat.BEIR.layout()));
    write("a");
    Files.delete(data.resolve("a/qrels/test.tsv"));
    DatasetPlace incomplete = places.find(DatasetEntryTest.beir("a"));
    assertThat(incomplete.isPresent()).isFalse();
    assertThat(incomplete.problem()).contains("(no qrels/test.tsv)");
  }

  @Test
  void aFileCanBeADataSet() throws IOException {
    DatasetEntry entry =
        new DatasetEntry(
            "stsb",
            null,
            Task.STS,
            DatasetFormat.STS,
            "stsb/test.csv",
            null,
            null,
            "here",
            null,
            null,
            null);
    DatasetPlaces places = new DatasetPlaces(data, Map.of());
    assertThat(places.find(entry).isPresent()).isFalse();
    Files.createDirectories(data.resolve("stsb"));
    Files.writeString(data.resolve("stsb/test.csv"), "a,b,1\n");
    assertThat(places.find(entry).isPresent()).isTrue();
  }

  @Test
  void theDefaultIsTheEnvironmentsOrBesideTheProject() {
    assertThat(DatasetPlaces.defaultDirectory(Map.of())).isEqualTo(Path.of("../shared/data"));
    assertThat(DatasetPlaces.defaultDirectory(Map.of("E5_DATA", "/data")))
        .isEqualTo(Path.of("/data"));
  }
}
