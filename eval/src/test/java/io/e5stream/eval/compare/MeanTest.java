package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanTest {

  private final Mean mean = new Mean();

  @Test
  void weighsItemsByTheirCounts() {
    // (2 x 0.5 + 0 x 1.0 + 1 x 0.2) / 3 = 0.4
    assertThat(mean.prepare(new double[] {0.5, 1.0, 0.2}).of(new int[] {2, 0, 1}))
        .isCloseTo(0.4, within(1e-12));
    assertThat(mean.of(new double[] {0.5, 1.0, 0.0})).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void exchangeableValuesAreACopy() {
    double[] values = {0.5, 1.0};
    mean.exchangeable(values)[0] = 7;
    assertThat(values).containsExactly(0.5, 1.0);
  }
}
