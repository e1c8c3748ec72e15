package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantizedLinearTest {

  private static final Linear LINEAR =
      new Linear(new Matrix(2, 2, new float[] {127, -254, 3, 20}), new float[] {7, 8});

  @Test
  void aLayerOfTwoByTwo() {
    QuantizedLinear quantized = QuantizedLinear.of(LINEAR, activations(-5, 250, 1.4f, 0), null);

    assertThat(quantized.weights().scales()).containsExactly(1, 2); // largest of a column / 127
    assertThat(quantized.weights().values()).containsExactly(127, -127, 3, 10);
    assertThat(quantized.inputScale()).isEqualTo(1); // -5 to 250 in 255 steps
    assertThat(quantized.inputZero()).isEqualTo(5);
    assertThat(quantized.linear().bias()).containsExactly(7, 8);
  }

  @Test
  void theErrorIsTheMeanSquareOverVectorsAndOutputs() {
    Activations activations = activations(-5, 250, 1.4f, 0);
    QuantizedLinear quantized = QuantizedLinear.of(LINEAR, activations, null);

    // The first vector is exact; 1.4 becomes 1: 0.4 of 127 and of -254 is lost.
    double lost = (Math.pow(0.4 * 127, 2) + Math.pow(0.4 * 254, 2)) / 4;
    assertThat(quantized.error(LINEAR, activations)).isCloseTo(lost, within(1e-3));
  }

  @Test
  void zeroIsAlwaysExact() {
    // Neither range holds 0 by itself.
    for (Activations activations :
        new Activations[] {activations(10, 100), activations(-100, -10), activations(-1, 2.7f)}) {
      QuantizedLinear quantized = QuantizedLinear.of(LINEAR, activations, null);
      assertThat(quantized.inputZero()).isBetween(0, 255);
      Activations zero = activations(0, 0);
      assertThat(quantized.error(LINEAR, zero)).isZero();
    }
  }

  @Test
  void aLayerThatReadsAndHoldsNothingButZerosIsExact() {
    Linear zeros = new Linear(new Matrix(2, 2, new float[4]), new float[2]);
    QuantizedLinear quantized = QuantizedLinear.of(zeros, activations(0, 0), null);

    assertThat(quantized.inputScale()).isEqualTo(1);
    assertThat(quantized.weights().scales()).containsExactly(1, 1);
    assertThat(quantized.error(zeros, activations(0, 0))).isZero();
  }

  @Test
  void smoothingMovesFactorsFromTheInputToTheWeight() {
    Activations activations = activations(-5, 250, 1.4f, 0);
    QuantizedLinear quantized = QuantizedLinear.of(LINEAR, activations, new float[] {0.5f, 4});

    assertThat(quantized.linear().weight().values()).containsExactly(63.5f, -127, 12, 80);
    assertThat(quantized.weights().scales()[1]).isEqualTo(1);
    // -5 / 0.5 to 250 / 4
    assertThat(quantized.inputScale()).isCloseTo(72.5f / 255, within(1e-6f));
    assertThat(quantized.inputZero()).isEqualTo(35);
  }

  @Test
  void beforeRoundingTheSmoothedProductIsTheSame() {
    float[] input = {1.4f, -7};
    float[] factors = {0.5f, 4}; // powers of two, so that nothing is rounded
    QuantizedLinear quantized = QuantizedLinear.of(LINEAR, activations(input), factors);

    for (int o = 0; o < 2; o++) {
      float exact = input[0] * LINEAR.weight().get(0, o) + input[1] * LINEAR.weight().get(1, o);
      float smoothed = 0;
      for (int i = 0; i < 2; i++) {
        smoothed += input[i] / factors[i] * quantized.linear().weight().get(i, o);
      }
      assertThat(smoothed).isEqualTo(exact);
    }
  }

  @Test
  void theErrorOfASmoothedLayerIsThatToTheLayerItself() {
    Linear linear = new Linear(new Matrix(2, 1, new float[] {254, 1.5f}), new float[1]);
    Activations activations = activations(-2.5f, 500);

    // Smoothed they are whole numbers: -5 and 250 times 127 and 3.
    QuantizedLinear quantized = QuantizedLinear.of(linear, activations, new float[] {0.5f, 2});

    assertThat(quantized.weights().values()).containsExactly(127, 3);
    assertThat(quantized.error(linear, activations)).isZero();
  }

  /** Texts of one vector of two channels. */
  private static Activations activations(float... values) {
    Activations activations = new Activations(2);
    activations.add(values);
    return activations;
  }
}
