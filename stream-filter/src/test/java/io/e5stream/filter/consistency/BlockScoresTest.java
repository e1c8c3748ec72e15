package io.e5stream.filter.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockScoresTest {

  @ParameterizedTest
  @EnumSource
  void areInnerProducts(VectorStorage storage) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int dimension : new int[] {1, 7, 8, 13, 384}) {
      VectorBlock block = storage.newBlock(dimension);
      float[][] stored = new float[VectorBlock.SLOTS][];
      for (int slot = 0; slot < stored.length; slot++) {
        stored[slot] = RandomVectors.unit(random, dimension);
        block.set(slot, stored[slot]);
      }
      float[][] with = {
        RandomVectors.unit(random, dimension), RandomVectors.unit(random, dimension)
      };
      float[][] scores = new float[2][VectorBlock.SLOTS];
      scores[1][3] = Float.NaN;
      BlockScores.of(block.columns(new float[dimension][VectorBlock.SLOTS]), with, scores);
      for (int i = 0; i < with.length; i++) {
        block.rescale(scores[i]);
        for (int slot = 0; slot < stored.length; slot++) {
          String what = "seed %d, dimension %d, slot %d".formatted(seed, dimension, slot);
          assertThat(scores[i][slot])
              .as(what)
              .isEqualTo(storage.score(with[i], stored[slot]))
              .isCloseTo((float) exact(with[i], block.get(slot)), within(1e-5f));
        }
      }
    }
  }

  private static double exact(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
