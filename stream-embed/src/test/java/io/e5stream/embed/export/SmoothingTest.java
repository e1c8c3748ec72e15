package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothingTest {

  private static final long SEED = 20;
  private static final int IN = 16;
  private static final int OUT = 8;

  @Test
  void factorsFollowTheFormula() {
    Linear linear = new Linear(new Matrix(3, 2, new float[] {1, -0.5f, -9, 4, 2, 2}), new float[2]);
    Activations activations = new Activations(3);
    activations.add(new float[] {-4, 1, 0.125f, 3, 0.5f, 0});

    // max|x| = 4, 1, 1/8; max|w| = 1, 9, 2
    assertThat(Smoothing.factors(linear, activations, 0.5))
        .containsExactly(new float[] {2, 1 / 3f, 0.25f}, within(1e-6f));
    assertThat(Smoothing.factors(linear, activations, 1))
        .containsExactly(new float[] {4, 1, 0.125f}, within(1e-6f));
  }

  @Test
  void channelsOfZerosHaveFactorsToo() {
    Linear linear = new Linear(new Matrix(2, 1, new float[] {0, 1}), new float[1]);
    Activations activations = new Activations(2);
    activations.add(new float[] {0, 0});

    for (float factor : Smoothing.factors(linear, activations, 0.5)) {
      assertThat(factor).isPositive().isFinite();
    }
  }

  @Test
  void aHugeChannelCostsLessWithSmoothing() {
    System.out.println("seed of layer and texts: " + SEED);
    Random random = new Random(SEED);
    Linear linear = linear(random);
    Activations activations = activations(random, 100);
    double plain = QuantizedLinear.of(linear, activations, null).error(linear, activations);

    QuantizedLinear best = Smoothing.best(linear, activations);

    assertThat(best.smoothing()).hasSize(IN);
    assertThat(best.error(linear, activations)).isLessThan(plain / 10);
  }

  @Test
  void whatIsExactAlreadyIsNotSmoothed() {
    Linear linear = new Linear(new Matrix(2, 2, new float[] {127, -254, 3, 20}), new float[2]);
    Activations activations = new Activations(2);
    activations.add(new float[] {-5, 250});

    assertThat(Smoothing.best(linear, activations).smoothing()).isNull();
  }

  private static Linear linear(Random random) {
    float[] weight = new float[IN * OUT];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = (float) random.nextGaussian();
    }
    return new Linear(new Matrix(IN, OUT, weight), new float[OUT]);
  }

  /** A hundred vectors, whose fourth channel is larger than the others by a factor. */
  private static Activations activations(Random random, float factor) {
    Activations activations = new Activations(IN);
    for (int text = 0; text < 100; text++) {
      float[] values = new float[IN];
      for (int i = 0; i < IN; i++) {
        values[i] = (float) random.nextGaussian() * (i == 3 ? factor : 1);
      }
      activations.add(values);
    }
    return activations;
  }
}
