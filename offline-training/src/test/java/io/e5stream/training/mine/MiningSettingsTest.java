package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MiningSettingsTest {

  private static MiningSettings of(int from, int to, int negatives) {
    return new MiningSettings(
        new RankRange(from, to), PositiveMargin.NONE, negatives, NegativeDraw.FIRST, 1);
  }

  @Test
  void e5HasSevenNegatives() {
    assertThat(MiningSettings.DEFAULTS.negatives()).isEqualTo(7);
  }

  @Test
  void refusesMoreNegativesThanRanks() {
    assertThat(of(10, 16, 7).negatives()).isEqualTo(7);
    assertThatThrownBy(() -> of(10, 16, 8)).hasMessageContaining("must be from 1 to 7");
    assertThatThrownBy(() -> of(10, 16, 0)).hasMessageContaining("0 negatives");
  }
}
