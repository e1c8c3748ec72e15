package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpearmanTest {

  private static final Spearman OF_FOUR = new Spearman(new double[] {1, 2, 3, 4});

  private static double of(Spearman statistic, double... scores) {
    return statistic.of(statistic.exchangeable(scores));
  }

  @Test
  void isOneMinusSixTimesTheSquaredRankDifferences() {
    // Ranks 2 1 4 3: differences 1 1 1 1, so 1 - 6 x 4 / (4 x 15) = 0.6.
    assertThat(of(OF_FOUR, 0.2, 0.1, 0.9, 0.8)).isCloseTo(0.6, within(1e-12));
    assertThat(of(OF_FOUR, 10, 20, 30, 40)).isCloseTo(1, within(1e-12));
    assertThat(of(OF_FOUR, 4, 3, 2, 1)).isCloseTo(-1, within(1e-12));
  }

  @Test
  void oneValueForAllIsNoOrder() {
    assertThat(of(OF_FOUR, 5, 5, 5, 5)).isZero();
    assertThat(OF_FOUR.prepare(new double[] {1, 2, 3, 4}).of(new int[] {0, 4, 0, 0})).isZero();
  }

  @Test
  void aMultisetCountsAsTheItemsWrittenOut() {
    double[] gold = {1, 2, 3, 4};
    double[] scores = {0.2, 0.1, 0.9, 0.8};
    // Items 0, 0, 2, 3, 3, 3 written out.
    double[] goldOut = {1, 1, 3, 4, 4, 4};
    double[] scoresOut = {0.2, 0.2, 0.9, 0.8, 0.8, 0.8};
    assertThat(new Spearman(gold).prepare(scores).of(new int[] {2, 0, 1, 3}))
        .isCloseTo(of(new Spearman(goldOut), scoresOut), within(1e-12));
  }
}
