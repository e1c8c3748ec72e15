package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinearTest {

  private static final Linear ONE =
      new Linear(new Matrix(2, 1, new float[] {1, 2}), new float[] {10});
  private static final Linear TWO =
      new Linear(new Matrix(2, 2, new float[] {3, 4, 5, 6}), new float[] {20, 30});

  @Test
  void weightsAreStoredAsInByOut() {
    Linear linear = new Linear(new Matrix(2, 3, new float[6]), new float[3]);

    assertThat(linear.in()).isEqualTo(2);
    assertThat(linear.out()).isEqualTo(3);
  }

  @Test
  void layersOfOneInputComeSideBySide() {
    Linear both = Linear.beside(ONE, TWO);

    assertThat(both.weight().values()).containsExactly(1, 3, 4, 2, 5, 6);
    assertThat(both.bias()).containsExactly(10, 20, 30);
  }

  @Test
  void whatCameSideBySideComesApart() {
    Linear both = Linear.beside(ONE, TWO);

    assertThat(both.outputs(0, 1).weight().values()).containsExactly(1, 2);
    assertThat(both.outputs(1, 2).weight().values()).containsExactly(3, 4, 5, 6);
    assertThat(both.outputs(1, 2).bias()).containsExactly(20, 30);
  }

  @Test
  void aBiasForEachOutput() {
    assertThatThrownBy(() -> new Linear(new Matrix(2, 3, new float[6]), new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a bias of 2 does not fit a weight of 2 x 3");
  }
}
