package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static final EncoderTuning UNTUNED = EncoderTuning.untuned(4);

  @Test
  void aLargerBatchHasToBeMeasurablyBetter() {
    assertThat(choice(measured(256, 4, 100), measured(512, 4, 102.9)))
        .isEqualTo(new EncoderTuning(256, 4));
    assertThat(choice(measured(256, 4, 100), measured(512, 4, 103.1)))
        .isEqualTo(new EncoderTuning(512, 4));
  }

  @Test
  void fewerCallersComeBeforeSmallerBatches() {
    assertThat(choice(measured(128, 4, 102), measured(1_024, 2, 100), measured(512, 1, 60)))
        .isEqualTo(new EncoderTuning(1_024, 2));
  }

  @Test
  void fewSamplesDoNotCount() {
    assertThat(choice(new Measurement(new EncoderTuning(128, 4), 900, 2), measured(256, 4, 100)))
        .isEqualTo(new EncoderTuning(256, 4));
    assertThat(choice(new Measurement(new EncoderTuning(128, 4), 900, 2))).isEqualTo(UNTUNED);
    assertThat(choice()).isEqualTo(UNTUNED).isEqualTo(new EncoderTuning(512, 4));
  }

  private static EncoderTuning choice(Measurement... measurements) {
    return Choice.among(List.of(measurements), UNTUNED);
  }

  private static Measurement measured(int batchTokens, int callers, double rate) {
    return new Measurement(new EncoderTuning(batchTokens, callers), rate, Choice.ENOUGH_SAMPLES);
  }
}
