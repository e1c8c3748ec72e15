package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ComparisonOptionsTest {

  @Test
  void changesOneValueAtATime() {
    assertThat(ComparisonOptions.DEFAULTS.withAlpha(0.01).withResamples(500).withSeed(9))
        .isEqualTo(new ComparisonOptions(0.01, 500, 9));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> ComparisonOptions.DEFAULTS.withAlpha(1)).hasMessageContaining("alpha");
    assertThatThrownBy(() -> ComparisonOptions.DEFAULTS.withAlpha(Double.NaN))
        .hasMessageContaining("alpha");
    assertThatThrownBy(() -> ComparisonOptions.DEFAULTS.withResamples(99))
        .hasMessageContaining("at least 100");
  }
}
