package io.e5stream.training.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairFileWriterTest {

  private static final List<TrainingPair> PAIRS =
      List.of(
          new TrainingPair("a", "q\n\u2028", "p", "s", List.of("n"), List.of(2.5, -1.0)),
          TrainingPair.of("b", "q", "p", ""));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl", "out.jsonl.gz"})
  void whatIsWrittenIsReadAgain(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "replaced");
    try (PairFileWriter writer = PairFileWriter.open(file)) {
      for (TrainingPair pair : PAIRS) {
        writer.write(pair);
      }
      writer.commit();
    }
    List<TrainingPair> read = new ArrayList<>();
    PairFiles.of(folder).forEach(read::add);
    assertThat(read).isEqualTo(PAIRS);
    int magic = Files.readAllBytes(file)[0] & 0xff;
    assertThat(magic == 0x1f).isEqualTo(name.endsWith(".gz"));
  }

  @Test
  void whatIsNotCommittedLeavesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("out.jsonl"), "kept");
    try (PairFileWriter writer = PairFileWriter.open(file)) {
      writer.write(PAIRS.get(0));
    }
    assertThat(file).hasContent("kept");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
