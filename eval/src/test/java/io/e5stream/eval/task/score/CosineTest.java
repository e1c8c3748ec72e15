package io.e5stream.eval.task.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CosineTest {

  @Test
  void lengthsDoNotMatter() {
    // (3 4)(4 3) = 24; lengths 5 and 5
    assertThat(Cosine.of(new float[] {3, 4}, new float[] {4, 3})).isEqualTo(24 / 25.0);
    assertThat(Cosine.of(new float[] {30, 40}, new float[] {-0.4f, -0.3f}))
        .isCloseTo(-24 / 25.0, within(1e-7));
    assertThat(Cosine.unit(new float[] {3, 4})).containsExactly(0.6f, 0.8f);
  }

  @Test
  void everyDimensionCountsOnce() {
    for (int dimension = 1; dimension < 10; dimension++) {
      float[] ones = new float[dimension];
      Arrays.fill(ones, 1);
      assertThat(Cosine.dot(ones, ones)).isEqualTo(dimension);
    }
  }

  @Test
  void theOrderOfTheTwoChangesNotOneBit() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      float[] a = new float[37];
      float[] b = new float[37];
      for (int d = 0; d < 37; d++) {
        a[d] = random.nextFloat();
        b[d] = random.nextFloat();
      }
      assertThat(Cosine.dot(a, b)).isEqualTo(Cosine.dot(b, a));
    }
  }

  @Test
  void aVectorWithoutDirectionIsRefused() {
    float[] good = {1, 0};
    for (float bad : new float[] {0, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Cosine.of(good, new float[] {bad, 0}))
          .hasMessageContaining("without direction");
      assertThatThrownBy(() -> Cosine.unit(new float[] {bad, 0}))
          .hasMessageContaining("without direction");
    }
    assertThatThrownBy(() -> Cosine.dot(good, new float[3]))
        .hasMessage("vectors of different dimensions: 2 and 3");
  }
}
