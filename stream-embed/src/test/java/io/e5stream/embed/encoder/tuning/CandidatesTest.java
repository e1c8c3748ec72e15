package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  @Test
  void theNearestToUntunedComeFirst() {
    List<EncoderTuning> candidates = Candidates.of(Device.Kind.CPU, 2);

    assertThat(candidates.subList(0, 4))
        .containsExactly(
            EncoderTuning.untuned(2),
            new EncoderTuning(256, 2),
            new EncoderTuning(1_024, 2),
            new EncoderTuning(512, 1));
    assertThat(candidates).hasSize(5 * 2).doesNotHaveDuplicates();
  }

  @Test
  void callersArePowersOfTwoAndAllCores() {
    assertThat(callers(1)).containsExactly(1);
    assertThat(callers(8)).containsExactly(1, 2, 4, 8);
    assertThat(callers(12)).containsExactly(1, 2, 4, 8, 12);
  }

  @Test
  void aGpuTakesLargerBatches() {
    assertThat(Candidates.of(Device.Kind.CUDA, 4))
        .contains(new EncoderTuning(8_192, 1))
        .doesNotContain(new EncoderTuning(128, 4));
  }

  private static List<Integer> callers(int cores) {
    return Candidates.of(Device.Kind.CPU, cores).stream()
        .map(EncoderTuning::callers)
        .distinct()
        .sorted()
        .toList();
  }
}
