package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.settings.Preset;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRoundsTest {

  @TempDir private Path folder;

  private final List<String> models = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  /** Leaves out one more pair each time, of all pairs. */
  private List<TrainingPair> keep(List<TrainingPair> pairs, Bundle model) {
    assertThat(pairs).hasSize(20);
    models.add(model.id());
    return pairs.subList(models.size(), pairs.size());
  }

  private TrainingRun rounds(int count) throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pairs.add(TrainingPair.of("i" + i, "query " + i, "passage " + i, "s"));
    }
    Configuration options = Preset.MICRO.options();
    options.set(TrainingOptions.HIDDEN, 16);
    options.set(TrainingOptions.LAYERS, 1);
    options.set(TrainingOptions.BATCH_SIZE, 4);
    options.set(TrainingOptions.STEPS, 2);
    return new TrainingRounds(
            Bundle.builtIn(),
            new PairList(pairs, "made"),
            new TrainSettings(options),
            folder,
            "tiny",
            count,
            this::keep)
        .beforeLast((round, kept, all) -> heard.add(round + ": " + kept), TrainingProgress.NONE);
  }

  @Test
  void eachRoundTrainsOnWhatTheModelBeforeItKeeps() throws IOException {
    TrainingRun last = rounds(3);
    assertThat(heard).containsExactly("1: 20", "2: 19", "3: 18");
    assertThat(models).hasSize(2).doesNotHaveDuplicates();
    assertThat(last.directory()).isEqualTo(folder.resolve("round-3"));
    assertThat(last.pairs().forEach(pair -> {})).isEqualTo(18);
  }

  @Test
  void finishedRoundsAreNotRepeated() throws IOException {
    TrainingRun first = rounds(3);
    models.clear();
    assertThat(rounds(3).directory()).isEqualTo(first.directory());
    // What the first model kept is known; what the second keeps is asked for again.
    assertThat(models).hasSize(1);
  }

  @Test
  void oneRoundIsPlainTraining() throws IOException {
    assertThat(rounds(1).directory()).isEqualTo(folder.resolve("round-1"));
    assertThat(models).isEmpty();
  }
}
