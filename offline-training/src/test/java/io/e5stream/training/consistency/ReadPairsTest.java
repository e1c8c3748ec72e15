package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.pair.TrainingPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPairsTest {

  @TempDir private Path folder;

  @Test
  void numbersThePairsOfAllFiles() throws Exception {
    Files.writeString(folder.resolve("b.jsonl"), "{\"query\":\"q3\",\"passage\":\"p\"}\n");
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"query\":\"q1\",\"passage\":\"p\"}\n\n{\"query\":\"q2\",\"passage\":\"p\"}\n");
    List<NumberedPair> read = new ArrayList<>();
    new ReadPairs(new PairFilesFactory(folder.toString()))
        .flatMap("start", new ListCollector<>(read));
    assertThat(read).extracting(NumberedPair::position).containsExactly(0L, 1L, 2L);
    assertThat(read)
        .extracting(NumberedPair::pair)
        .extracting(TrainingPair::query)
        .containsExactly("q1", "q2", "q3");
  }
}
