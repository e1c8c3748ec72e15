package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowLinearTest {

  private static final Linear LINEAR =
      new Linear(new Matrix(2, 2, new float[] {127, -254, 3, 20}), new float[] {7, 8});

  @Test
  void weightsAreRoundedByOutput() {
    RowLinear rows = RowLinear.of(LINEAR, null, RowRange.SIGNED);

    assertThat(rows.weights().values()).containsExactly(127, -127, 3, 10);
    assertThat(rows.weights().scales()).containsExactly(1, 2);
  }

  @Test
  void smoothingMovesFactorsToTheWeights() {
    RowLinear rows = RowLinear.of(LINEAR, new float[] {0.5f, 4}, RowRange.SIGNED);

    assertThat(rows.weights().scales()).containsExactly(0.5f, 1);
    assertThat(rows.weights().values()).containsExactly(127, -127, 24, 80);
  }
}
