package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowRangeTest {

  @Test
  void largestAndSmallestFitIntoAByte() {
    assertThat(level(RowRange.SIGNED, 3, 3)).isEqualTo(255);
    assertThat(level(RowRange.SIGNED, -3, 3)).isEqualTo(1);
    assertThat(level(RowRange.AFTER_GELU, 3, 3)).isEqualTo(255);
  }

  /** However small the token's other values are. */
  @Test
  void theSmallestValueOfGeluFits() {
    double smallest = 0;
    for (double x = -3; x < 0; x += 1e-3) {
      smallest = Math.min(smallest, ReferenceEncoder.gelu(x));
    }
    assertThat(smallest).isBetween(-0.17, -0.1699);
    for (double largest : new double[] {0, 1, 1.9, 2, 5}) {
      assertThat(level(RowRange.AFTER_GELU, smallest, largest)).isBetween(0L, 19L);
    }
  }

  @Test
  void nothingButZerosIsNoDivisionBy0() {
    assertThat(RowRange.SIGNED.least()).isPositive();
    assertThat(RowRange.AFTER_GELU.least()).isPositive();
  }

  private static long level(RowRange range, double value, double largest) {
    return Math.round(value / Math.max(largest, range.least()) * range.top()) + range.zero();
  }
}
