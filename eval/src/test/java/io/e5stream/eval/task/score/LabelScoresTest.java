package io.e5stream.eval.task.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelScoresTest {

  @Test
  void everyLabelCountsTheSameInMacroF1() {
    LabelScores scores = LabelScores.of(new int[] {0, 0, 1, 2}, new int[] {0, 1, 1, 1}, 4);
    assertThat(scores.accuracy()).isEqualTo(0.5);
    // F1 2/3, 2/4 and 0; label 3 is nowhere and does not count
    assertThat(scores.macroF1()).isCloseTo((2 / 3.0 + 2 / 4.0 + 0) / 3, within(1e-12));
  }

  @Test
  void aLabelThatIsOnlyPredictedCounts() {
    // F1 of 0: 2/3; of 1, which no item has: 0
    assertThat(LabelScores.of(new int[] {0, 0}, new int[] {0, 1}, 2).macroF1())
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void nothingToCompareIsRefused() {
    assertThatThrownBy(() -> LabelScores.of(new int[0], new int[0], 2))
        .hasMessage("0 labels and 0 predictions");
    assertThatThrownBy(() -> LabelScores.of(new int[1], new int[2], 2))
        .hasMessage("1 labels and 2 predictions");
  }
}
