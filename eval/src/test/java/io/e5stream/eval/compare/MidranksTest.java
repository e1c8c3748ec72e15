package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MidranksTest {

  @Test
  void equalValuesShareTheMeanOfTheirRanks() {
    // Ascending: 0.1 | 0.3 0.3 0.3 | 0.9 take ranks 1 | 2 3 4 | 5; the three share 3.
    assertThat(new Midranks(new double[] {0.3, 0.9, 0.3, 0.1, 0.3}).of())
        .containsExactly(3, 5, 3, 1, 3);
  }

  @Test
  void negativeZeroIsZero() {
    assertThat(new Midranks(new double[] {0.0, -0.0}).of()).containsExactly(1.5, 1.5);
  }

  @Test
  void countsMakeAMultiset() {
    // 0.1 twice, 0.3 not at all, 0.9 three times: ranks 1 2 | 3 4 5, so 1.5 and 4.
    double[] ranks = new double[3];
    new Midranks(new double[] {0.1, 0.3, 0.9}).of(new int[] {2, 0, 3}, ranks);
    assertThat(ranks[0]).isEqualTo(1.5);
    assertThat(ranks[2]).isEqualTo(4);
  }
}
