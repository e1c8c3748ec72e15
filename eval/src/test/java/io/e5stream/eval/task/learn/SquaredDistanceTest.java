package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SquaredDistanceTest {

  @Test
  void sumsSquares() {
    assertThat(SquaredDistance.between(new double[] {1, 2, 3}, new double[] {3, 2, 0}, 100))
        .isEqualTo(13);
  }

  @Test
  void stopsAtTheLimit() {
    assertThat(SquaredDistance.between(new double[] {1, 2, 3}, new double[] {3, 2, 0}, 4))
        .isEqualTo(4);
    assertThat(SquaredDistance.between(new double[] {1}, new double[] {9}, 5)).isEqualTo(5);
  }
}
