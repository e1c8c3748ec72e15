package io.e5stream.training.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFilesTest {

  @TempDir private Path folder;

  private static List<TrainingPair> read(Path path) throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    long count = PairFiles.of(path).forEach(pairs::add);
    assertThat(count).isEqualTo(pairs.size());
    return pairs;
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void plainPairsAllCountAndGetTheirPlaceAsId() throws IOException {
    Path file =
        file(
            "a.jsonl",
            "{\"query\":\"q\",\"passage\":\"p\"}",
            "",
            "{\"id\":\"web:1\",\"query\":\"q\",\"passage\":\"p\",\"source\":\"web\",\"signals\":{}}");
    assertThat(read(file))
        .containsExactly(
            TrainingPair.of("a.jsonl:1", "q", "p", ""), TrainingPair.of("web:1", "q", "p", "web"));
  }

  @Test
  void theHighestVersionCountsAndAWithdrawnPairIsGone() throws IOException {
    file(
        "1.jsonl",
        "{\"id\":\"a\",\"query\":\"new\",\"passage\":\"p\",\"version\":2}",
        "{\"id\":\"b\",\"query\":\"q\",\"passage\":\"p\",\"version\":1}");
    file(
        "2.jsonl",
        "{\"id\":\"a\",\"query\":\"old\",\"passage\":\"p\",\"version\":1}",
        "{\"id\":\"b\",\"version\":3,\"withdrawn\":true}");
    assertThat(read(folder)).extracting(TrainingPair::query).containsExactly("new");
  }

  @Test
  void readsNegativesAndScoresAndWhatItWrites() throws IOException {
    TrainingPair pair =
        new TrainingPair("i", "q", "p", "s", List.of("n1", "n2"), List.of(3.0, 1.5, -2.0));
    Path file = folder.resolve("p.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TrainingPairJson.write(pair));
    }
    assertThat(read(file)).containsExactly(pair);
  }

  @Test
  void saysFileAndLineOfWhatIsNoPair() throws IOException {
    Path noJson = file("x.jsonl", "{\"query\":\"q\",\"passage\":\"p\"}", "{");
    assertThatThrownBy(() -> read(noJson)).hasMessageContaining("x.jsonl:2: not valid JSON");
    Path half = file("y.jsonl", "{\"query\":\"q\"}");
    assertThatThrownBy(() -> read(half)).hasMessageContaining("y.jsonl:1: passage is missing");
    Path scores = file("z.jsonl", "{\"query\":\"q\",\"passage\":\"p\",\"scores\":[1,2]}");
    assertThatThrownBy(() -> read(scores)).hasMessageContaining("z.jsonl:1: z.jsonl:1 has 2");
  }

  @Test
  void saysWhatIsNotThere() {
    assertThatThrownBy(() -> read(folder)).hasMessageContaining("it holds no *.jsonl");
    assertThatThrownBy(() -> read(folder.resolve("no")))
        .hasMessageContaining("no such file or folder");
  }

  @Test
  void ofAFiltersFolderOnlyWhatItKept() throws IOException {
    file("rejected.jsonl", "{\"query\":\"bad\",\"passage\":\"p\"}");
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("kept.jsonl.gz")))) {
      out.write(TrainingPairJson.write(TrainingPair.of("i", "good", "p", "")));
    }
    assertThat(read(folder)).hasSize(2);
    file("filter.json", "{}");
    assertThat(read(folder)).extracting(TrainingPair::query).containsExactly("good");
  }
}
