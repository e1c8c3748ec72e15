package io.e5stream.eval.task.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

  private static final double[] JUDGED = {1, 2, 3, 4};

  @Test
  void equalScoresShareTheMeanOfTheirRanks() {
    // Ranks 1, 2.5, 2.5, 4. Deviations (-1.5 -.5 .5 1.5) and (-1.5 0 0 1.5): products 4.5, squares
    // 5 and 4.5. By position instead (1 2 3 4) it would be 1.
    assertThat(Correlation.spearman(JUDGED, new double[] {10, 20, 20, 40}))
        .isCloseTo(4.5 / Math.sqrt(5 * 4.5), within(1e-12));
  }

  @Test
  void pearsonIsOfTheValues() {
    // Scores' deviations (-12.5 -2.5 -2.5 17.5): products 18.75 + 1.25 - 1.25 + 26.25 = 45, squares
    // 156.25 + 6.25 + 6.25 + 306.25 = 475.
    assertThat(Correlation.pearson(JUDGED, new double[] {10, 20, 20, 40}))
        .isCloseTo(45 / Math.sqrt(5 * 475), within(1e-12));
  }

  @Test
  void onlyTheOrderCountsForSpearman() {
    assertThat(Correlation.spearman(JUDGED, new double[] {-1, 0, 1, 1e9}))
        .isCloseTo(1, within(1e-12));
    assertThat(Correlation.spearman(JUDGED, new double[] {4, 3, 2, 1}))
        .isCloseTo(-1, within(1e-12));
  }

  @Test
  void aModelThatGivesOneScoreTellsNothing() {
    double[] flat = {0.7, 0.7, 0.7, 0.7};
    assertThat(Correlation.spearman(JUDGED, flat)).isZero();
    assertThat(Correlation.pearson(JUDGED, flat)).isZero();
  }

  @Test
  void whatIsNoMeasureIsRefused() {
    double[] flat = {2, 2, 2, 2};
    assertThatThrownBy(() -> Correlation.spearman(flat, JUDGED))
        .hasMessage("judged values that are all equal");
    assertThatThrownBy(() -> Correlation.spearman(new double[0], new double[0]))
        .hasMessage("judged values that are all equal");
    assertThatThrownBy(() -> Correlation.pearson(JUDGED, new double[] {1, 2, Double.NaN, 4}))
        .hasMessage("a value that is not finite");
    assertThatThrownBy(() -> Correlation.pearson(JUDGED, new double[] {1, 2}))
        .hasMessage("4 judged values and 2 scores");
  }
}
