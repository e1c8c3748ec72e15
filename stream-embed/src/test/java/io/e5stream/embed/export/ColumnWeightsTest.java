package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnWeightsTest {

  private static final ColumnWeights WEIGHTS =
      ColumnWeights.of(new Matrix(2, 3, new float[] {127, -254, 0, -3.4f, 20, 0}));

  @Test
  void eachOutputHasTheScaleOfItsLargestWeight() {
    assertThat(WEIGHTS.scales()).containsExactly(1, 2, 1); // nothing but zeros: 1
    assertThat(WEIGHTS.values()).containsExactly(127, -127, 0, -3, 10, 0);
    assertThat(WEIGHTS.in()).isEqualTo(2);
    assertThat(WEIGHTS.out()).isEqualTo(3);
  }

  @Test
  void someOutputs() {
    ColumnWeights part = WEIGHTS.outputs(1, 2);
    assertThat(part.scales()).containsExactly(2, 1);
    assertThat(part.values()).containsExactly(-127, 0, 10, 0);
  }
}
