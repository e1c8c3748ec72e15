package io.e5stream.training.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.e5stream.training.encoder.Parameter;
import io.e5stream.training.tensor.Torch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdamWTest {

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = Torch.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private Parameter parameter(double value, boolean decays) {
    NDArray array = manager.create(new double[] {value});
    array.setRequiresGradient(true);
    return new Parameter("p", array, decays);
  }

  private static void gradient(Parameter parameter, double gradient) {
    parameter.clearGradient();
    try (GradientCollector collector = Torch.engine().newGradientCollector()) {
      collector.backward(parameter.value().mul(gradient).sum());
    }
  }

  /** By the formulas of the paper, worked out beside it. */
  @Test
  void movesAsThePaperSays() {
    Parameter parameter = parameter(1, true);
    try (AdamW adam = new AdamW(List.of(parameter), 0.1, manager)) {
      double expected = 1;
      double mean = 0;
      double square = 0;
      double[] gradients = {0.5, -2, 0.1, 0};
      for (int t = 1; t <= gradients.length; t++) {
        double g = gradients[t - 1];
        mean = 0.9 * mean + 0.1 * g;
        square = 0.999 * square + 0.001 * g * g;
        double m = mean / (1 - Math.pow(0.9, t));
        double v = square / (1 - Math.pow(0.999, t));
        expected -= 0.01 * 0.1 * expected + 0.01 * m / (Math.sqrt(v) + 1e-8);
        gradient(parameter, g);
        Torch.withoutGradients(
            () -> {
              adam.step(0.01);
              return null;
            });
        assertThat(parameter.value().getDouble(0)).isCloseTo(expected, within(1e-9));
      }
      assertThat(adam.steps()).isEqualTo(4);
    }
  }

  @Test
  void whatDoesNotDecayStaysWithoutGradient() {
    Parameter bias = parameter(1, false);
    try (AdamW adam = new AdamW(List.of(bias), 0.1, manager)) {
      gradient(bias, 0);
      Torch.withoutGradients(
          () -> {
            adam.step(0.01);
            return null;
          });
      assertThat(bias.value().getDouble(0)).isEqualTo(1);
    }
  }

  @Test
  void clippingKeepsTheDirection() {
    Parameter one = parameter(1, true);
    Parameter two = parameter(1, true);
    gradient(one, 3);
    gradient(two, 4);
    List<Parameter> both = List.of(one, two);
    assertThat(Torch.<Double>withoutGradients(() -> GradientClipping.clip(both, 10))).isEqualTo(5);
    assertThat(one.gradient().getDouble(0)).isEqualTo(3);
    assertThat(Torch.<Double>withoutGradients(() -> GradientClipping.clip(both, 1))).isEqualTo(5);
    assertThat(one.gradient().getDouble(0)).isCloseTo(0.6, within(1e-12));
    assertThat(two.gradient().getDouble(0)).isCloseTo(0.8, within(1e-12));
  }
}
