package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RowRangeTest {

  @Test
  void theLargestValueOfEitherSignIsATokensRange() {
    assertThat(RowRange.SIGNED.largest(new float[] {1, -4, 3})).isEqualTo(4);
    assertThat(RowRange.SIGNED.level(-4, 4)).isEqualTo(-127);
    assertThat(RowRange.SIGNED.level(4, 4)).isEqualTo(127);
    assertThat(RowRange.SIGNED.level(1, 4)).isEqualTo(32); // 31.75
  }

  @Test
  void nothingButZerosHasARangeToo() {
    float largest = RowRange.SIGNED.largest(new float[2]);
    assertThat(largest).isPositive();
    assertThat(RowRange.SIGNED.level(0, largest)).isZero();
  }

  @Test
  void afterGeluStepsAreFiner() {
    float largest = RowRange.AFTER_GELU.largest(new float[] {-0.1f, 4.7f});
    assertThat(largest).isEqualTo(4.7f);
    assertThat(RowRange.AFTER_GELU.level(4.7f, largest)).isEqualTo(235);
    assertThat(RowRange.AFTER_GELU.level(0.02f, largest)).isEqualTo(1);
  }

  /** However small the other values are, and at every point of GELU's bottom. */
  @Test
  void theSmallestValueOfGeluFits() {
    double smallest = 0;
    for (double x = -3; x < 0; x += 1e-3) {
      smallest = Math.min(smallest, ReferenceEncoder.gelu(x));
    }
    for (float other : new float[] {-1, 0, 1, 1.9f, 2, 5}) {
      float largest = RowRange.AFTER_GELU.largest(new float[] {(float) smallest, other});
      int level = RowRange.AFTER_GELU.level((float) smallest, largest);
      assertThat(level + RowRange.AFTER_GELU.zero()).as("with %s", other).isNotNegative();
      assertThat(level * (double) largest / RowRange.AFTER_GELU.top())
          .as("with %s", other)
          .isCloseTo(smallest, within(largest / RowRange.AFTER_GELU.top() / 2.0));
    }
  }
}
