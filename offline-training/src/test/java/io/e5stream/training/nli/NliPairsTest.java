package io.e5stream.training.nli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NliPairsTest {

  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static List<TrainingPair> read(Path file) throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    assertThat(NliPairs.of(file).forEach(pairs::add)).isEqualTo(pairs.size());
    return pairs;
  }

  private static TrainingPair pair(String place, String query, String passage, String... not) {
    return new TrainingPair("nli:" + place, query, passage, "nli", List.of(not), List.of());
  }

  @Test
  void entailedHypothesesArePassagesAndContradictionsNegatives() throws IOException {
    Path file =
        file(
            "nli.jsonl",
            "{\"premise\":\"A\",\"hypothesis\":\"not a\",\"label\":\"contradiction\"}",
            "{\"premise\":\"A\",\"hypothesis\":\"a\",\"label\":\"entailment\"}",
            "{\"premise\":\"B\",\"hypothesis\":\"b\",\"label\":0}",
            "{\"premise\":\"A\",\"hypothesis\":\"maybe\",\"label\":\"neutral\"}",
            "{\"premise\":\"A\",\"hypothesis\":\"not a either\",\"label\":2}",
            "{\"premise\":\"A\",\"hypothesis\":\"also a\",\"label\":0}",
            "{\"premise\":\"A\",\"hypothesis\":\"who knows\",\"label\":-1}",
            "{\"premise\":\"C\",\"hypothesis\":\"not c\",\"label\":2}");
    assertThat(read(file))
        .containsExactly(
            pair("nli.jsonl:2", "A", "a", "not a", "not a either"),
            pair("nli.jsonl:6", "A", "also a", "not a", "not a either"),
            pair("nli.jsonl:3", "B", "b"));
  }

  @Test
  void columnsAreFoundByTheirNames() throws IOException {
    Path file =
        file(
            "snli.tsv",
            "gold_label\tid\tsentence1\tsentence2",
            "entailment\t1\tA \"quoted\"\ta",
            "-\t2\tA \"quoted\"\tx",
            "contradiction\t3\tA \"quoted\"\tnot a");
    assertThat(read(file)).containsExactly(pair("snli.tsv:2", "A \"quoted\"", "a", "not a"));
  }

  @Test
  void aPremiseHasSevenNegativesAtMost() throws IOException {
    List<String> lines = new ArrayList<>(List.of("premise\thypothesis\tlabel", "A\ta\t0"));
    for (int i = 0; i < 10; i++) {
      lines.add("A\tnot %d\t2".formatted(i));
      lines.add("A\tnot %d\t2".formatted(i));
    }
    assertThat(read(file("n.tsv", lines.toArray(String[]::new))).get(0).negatives())
        .hasSize(7)
        .startsWith("not 0", "not 1");
  }

  @Test
  void namesALineThatIsNoExample() throws IOException {
    Path label = file("l.tsv", "premise\thypothesis\tlabel", "A\ta\tyes");
    assertThatThrownBy(() -> read(label)).hasMessageContaining("l.tsv:2: label \"yes\" is none of");
    Path cells = file("c.tsv", "premise\thypothesis\tlabel", "A");
    assertThatThrownBy(() -> read(cells))
        .hasMessageContaining("c.tsv:2: no hypothesis or sentence2");
    Path json = file("j.jsonl", "{\"premise\":\"A\",\"label\":0}");
    assertThatThrownBy(() -> read(json))
        .hasMessageContaining("j.jsonl:1: no hypothesis or sentence2");
    assertThatThrownBy(() -> NliPairs.of(folder.resolve("none"))).hasMessageContaining("no such");
  }
}
