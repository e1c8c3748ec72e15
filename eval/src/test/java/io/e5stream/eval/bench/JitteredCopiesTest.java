package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JitteredCopiesTest {

  private static final int DIMENSION = 384;

  /** Unit vectors that scatter in the first 40 directions only. */
  private static float[][] originals() {
    Random random = new Random(3);
    float[][] originals = new float[200][DIMENSION];
    for (float[] vector : originals) {
      double square = 0;
      for (int d = 0; d < 40; d++) {
        vector[d] = (float) random.nextGaussian();
        square += vector[d] * vector[d];
      }
      for (int d = 0; d < 40; d++) {
        vector[d] /= (float) Math.sqrt(square);
      }
    }
    return originals;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  @Test
  void copiesScatterAsTheirOriginalsAtTheCosineAskedFor() {
    float[][] originals = originals();
    float[][] all = JitteredCopies.of(originals, 2_000, 0.9, 5);

    assertThat(all).hasDimensions(2_000, DIMENSION);
    assertThat(all[0]).isSameAs(originals[0]);
    assertThat(all[199]).isSameAs(originals[199]);
    double sum = 0;
    for (int i = 200; i < all.length; i++) {
      assertThat(dot(all[i], all[i])).isCloseTo(1, within(1e-5));
      assertThat(all[i][40]).isZero();
      sum += dot(all[i], originals[i % 200]);
    }
    // About: noise has a part along the original too, and its length varies.
    assertThat(sum / 1_800).isCloseTo(0.9, within(0.02));
    assertThat(all[200]).isNotEqualTo(all[400]);
    assertThat(JitteredCopies.of(originals, 2_000, 0.9, 5)).isDeepEqualTo(all);
  }

  @Test
  void fewerThanThereAreLeavesSomeOut() {
    float[][] originals = originals();
    assertThat(JitteredCopies.of(originals, 1, 0.9, 5)).isDeepEqualTo(new float[][] {originals[0]});
  }
}
