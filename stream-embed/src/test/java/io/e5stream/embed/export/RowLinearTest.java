package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RowLinearTest {

  private static final Linear LINEAR =
      new Linear(new Matrix(2, 2, new float[] {127, -254, 3, 20}), new float[] {7, 8});

  @Test
  void eachVectorHasAScaleOfItsOwn() {
    RowLinear rows = RowLinear.of(LINEAR, null, RowRange.SIGNED);

    // Whole numbers in steps of 1, and of 1000.
    assertThat(rows.error(LINEAR, activations(-5, 127))).isZero();
    assertThat(rows.error(LINEAR, activations(127_000, 2_000, -5, 127))).isCloseTo(0, within(1e-3));
  }

  @Test
  void theErrorIsTheMeanSquareOverVectorsAndOutputs() {
    RowLinear rows = RowLinear.of(LINEAR, null, RowRange.SIGNED);

    // The first vector is exact; 1.4 becomes 1: 0.4 of 127 and of -254 is lost.
    double lost = (Math.pow(0.4 * 127, 2) + Math.pow(0.4 * 254, 2)) / 4;
    assertThat(rows.error(LINEAR, activations(-5, 127, 1.4f, 127))).isCloseTo(lost, within(1e-2));
  }

  @Test
  void theErrorOfASmoothedLayerIsThatToTheLayerItself() {
    Linear linear = new Linear(new Matrix(2, 1, new float[] {254, 1.5f}), new float[1]);

    // Smoothed they are whole numbers: -5 and 127 times 127 and 3.
    RowLinear rows = RowLinear.of(linear, new float[] {0.5f, 2}, RowRange.SIGNED);

    assertThat(rows.weights().values()).containsExactly(127, 3);
    assertThat(rows.error(linear, activations(-2.5f, 254))).isZero();
  }

  /** Texts of vectors of two channels. */
  private static Activations activations(float... values) {
    Activations activations = new Activations(2);
    activations.add(values);
    return activations;
  }
}
