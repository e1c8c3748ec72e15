package io.e5stream.training.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenPairsTest {

  @TempDir private Path folder;

  @Test
  void whatIsNotedIsKnownLaterByItsTexts() throws IOException {
    Path file = folder.resolve("seen.bin");
    SeenPairs.read(file).add(List.of(TrainingPair.of("1", "a", "b", "s")));
    SeenPairs.read(file).add(List.of(TrainingPair.of("2", "c", "d", "s")));
    SeenPairs seen = SeenPairs.read(file);
    assertThat(seen.isNew(TrainingPair.of("9", "a", "b", "t"))).isFalse();
    assertThat(seen.isNew(TrainingPair.of("2", "c", "d", "s"))).isFalse();
    assertThat(seen.isNew(TrainingPair.of("2", "c", "changed", "s"))).isTrue();
    assertThat(seen.isNew(TrainingPair.of("1", "b", "a", "s"))).isTrue();
  }
}
