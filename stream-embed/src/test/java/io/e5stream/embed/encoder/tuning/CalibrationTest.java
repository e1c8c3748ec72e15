package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void onlyADisturbedOneGrowsStale() {
    Calibration disturbed = with(0.4);
    assertThat(disturbed.isDisturbed()).isTrue();
    assertThat(disturbed.isStale(CREATED.plus(Duration.ofHours(23)))).isFalse();
    assertThat(disturbed.isStale(CREATED.plus(Duration.ofHours(25)))).isTrue();

    assertThat(with(0.2).isDisturbed()).isFalse();
    assertThat(with(0.2).isStale(CREATED.plus(Duration.ofDays(1_000)))).isFalse();
  }

  @Test
  void inWords() {
    assertThat(CalibrationText.line("e5-1", with(0)))
        .isEqualTo(
            "measured e5-1 on cpu: it runs with batches of 256 tokens, 1 caller, 5,432 tokens/s");
    assertThat(CalibrationText.line("e5-1", with(0.41)))
        .endsWith("(other processes took 41 % of the machine, so this is untuned)");
  }

  private static Calibration with(double others) {
    EncoderTuning chosen = new EncoderTuning(256, 1);
    return new Calibration(
        new TuningKey("Xeon", 2, "amd64", "1", "abc", "cpu", 1),
        chosen,
        List.of(new Measurement(chosen, 5_432.1, 3)),
        others,
        CREATED.toEpochMilli());
  }
}
