package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinearScaleTest {

  @Test
  void mapsEndsToEndsAndTheMiddleToTheMiddle() {
    LinearScale scale = new LinearScale(-1, 3, 100, 200);
    assertThat(scale.at(-1)).isEqualTo(100);
    assertThat(scale.at(1)).isEqualTo(150);
    assertThat(scale.at(3)).isEqualTo(200);
  }

  @Test
  void runsUpwardsWhenItsEndIsAbove() {
    LinearScale scale = LinearScale.of(Ticks.covering(0, 1, 5), 300, 0);
    assertThat(scale.at(0)).isEqualTo(300);
    assertThat(scale.at(0.9)).isLessThan(scale.at(0.1));
  }

  @Test
  void refusesAnEmptyDomain() {
    assertThatThrownBy(() -> new LinearScale(2, 2, 0, 1)).hasMessageContaining("2.0 to 2.0");
  }
}
