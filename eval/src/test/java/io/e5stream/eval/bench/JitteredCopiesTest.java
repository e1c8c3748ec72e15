package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JitteredCopiesTest {

  private static final int DIMENSION = 384;

  private static float[] axis(int d) {
    float[] vector = new float[DIMENSION];
    vector[d] = 1;
    return vector;
  }

  @Test
  void copiesLieAtTheCosineAskedFor() {
    float[][] originals = {axis(0), axis(1)};
    float[][] all = JitteredCopies.of(originals, 402, 0.9, 5);

    assertThat(all).hasDimensions(402, DIMENSION);
    assertThat(all[0]).isSameAs(originals[0]);
    assertThat(all[1]).isSameAs(originals[1]);
    double sum = 0;
    for (int i = 2; i < all.length; i++) {
      double square = 0;
      for (float v : all[i]) {
        square += (double) v * v;
      }
      assertThat(square).isCloseTo(1, within(1e-5));
      sum += all[i][i % 2]; // the cosine with the original, an axis
    }
    // A single cosine scatters by about 0.007; the mean of 400 by 0.0004.
    assertThat(sum / 400).isCloseTo(0.9, within(0.005));
    assertThat(all[2]).isNotEqualTo(all[4]);
    assertThat(JitteredCopies.of(originals, 402, 0.9, 5)).isDeepEqualTo(all);
  }

  @Test
  void fewerThanThereAreLeavesSomeOut() {
    assertThat(JitteredCopies.of(new float[][] {axis(0), axis(1)}, 1, 0.9, 5))
        .isDeepEqualTo(new float[][] {axis(0)});
  }
}
