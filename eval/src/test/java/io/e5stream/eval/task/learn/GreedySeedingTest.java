package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class GreedySeedingTest {

  /** Ten tight groups of ten: drawing one a centre would miss a group more often than not. */
  @Test
  void takesOnePointOfEachGroup() {
    double[][] points = new double[100][];
    Arrays.setAll(points, i -> new double[] {100.0 * (i % 10) + 0.001 * i});
    for (int seed = 0; seed < 50; seed++) {
      double[][] centres = GreedySeeding.centres(points, 10, new Well19937c(seed));
      assertThat(Arrays.stream(centres).mapToLong(c -> Math.round(c[0] / 100)).distinct().count())
          .as("seed %d", seed)
          .isEqualTo(10);
    }
  }

  /** From 0 or 8 the next may be any; the one that leaves the least is 100. */
  @Test
  void theDrawThatLeavesLeastIsTaken() {
    double[][] points = {{0}, {8}, {100}, {101}};
    for (int seed = 0; seed < 50; seed++) {
      double[][] centres = GreedySeeding.centres(points, 2, new Well19937c(seed));
      assertThat(Math.abs(centres[0][0] - centres[1][0])).as("seed %d", seed).isGreaterThan(90);
    }
  }

  @Test
  void fewerKindsThanCentres() {
    double[][] points = {{1, 1}, {1, 1}, {2, 2}};
    double[][] centres = GreedySeeding.centres(points, 3, new Well19937c(1));
    assertThat(Arrays.stream(centres).map(Arrays::toString))
        .containsExactlyInAnyOrder("[1.0, 1.0]", "[2.0, 2.0]");
  }

  @Test
  void centresAreCopies() {
    double[][] points = {{1}, {2}};
    double[][] centres = GreedySeeding.centres(points, 2, new Well19937c(1));
    centres[0][0] = 9;
    centres[1][0] = 9;
    assertThat(points).isDeepEqualTo(new double[][] {{1}, {2}});
  }
}
