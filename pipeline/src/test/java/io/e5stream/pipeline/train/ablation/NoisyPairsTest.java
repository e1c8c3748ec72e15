package io.e5stream.pipeline.train.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoisyPairsTest {

  private static List<TrainingPair> clean() {
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pairs.add(TrainingPair.of("same", "q" + i, "p" + i, "s"));
    }
    return pairs;
  }

  @Test
  void soManyGetAnothersPassage() {
    NoisyPairs noisy = NoisyPairs.shuffled(clean(), 0.3, 5);
    assertThat(noisy.pairs()).hasSize(50);
    assertThat(noisy.noise()).hasSize(15);
    for (int i = 0; i < 50; i++) {
      TrainingPair pair = noisy.pairs().get(i);
      assertThat(pair.query()).isEqualTo("q" + i);
      assertThat(pair.passage().equals("p" + i)).isEqualTo(!noisy.noise().contains(pair.id()));
    }
    assertThat(noisy.pairs().stream().map(TrainingPair::passage)).doesNotHaveDuplicates();
    assertThat(noisy.right()).hasSize(35);
    assertThat(NoisyPairs.shuffled(clean(), 0.3, 5)).isEqualTo(noisy);
  }

  @Test
  void detectionCountsWhatWasRejected() {
    NoisyPairs noisy = NoisyPairs.shuffled(clean(), 0.2, 1);
    List<TrainingPair> kept = new ArrayList<>(noisy.right().subList(5, 40)); // five lost
    kept.addAll(
        noisy.pairs().stream().filter(p -> noisy.noise().contains(p.id())).limit(4).toList());
    NoisyPairs.Detection detection = noisy.detection(kept);
    assertThat(detection.rejected()).isEqualTo(11);
    assertThat(detection.precision()).isEqualTo(6 / 11.0);
    assertThat(detection.recall()).isEqualTo(0.6);
  }

  @Test
  void aShareIsBetweenNoneAndAll() {
    assertThatThrownBy(() -> NoisyPairs.shuffled(clean(), 1, 1)).hasMessageContaining("is 1.0");
  }
}
