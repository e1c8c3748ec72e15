package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ModelShapeTest {

  private static final ModelShape SMALL = new ModelShape(12, 384, 1536);

  @Test
  void weightsOfTheSmallModel() {
    assertThat(ModelShape.ofE5(384)).contains(SMALL);
    // A layer: 4 * 384 * 384 = 589,824 and 2 * 384 * 1536 = 1,179,648, together 1,769,472 weights;
    // 12 layers 21,233,664; two operations each.
    assertThat(SMALL.linearFlopsPerToken()).isEqualTo(42_467_328);
  }

  @Test
  void attentionGrowsWithTheSquareOfTheLength() {
    // 10 queries by 10 keys by 384, 2 operations each, twice (scores, weighted sum), 12 layers.
    assertThat(SMALL.attentionFlops(10)).isEqualTo(2.0 * 2 * 100 * 384 * 12);
    // Texts of 10 and 30 tokens: 18,432 * 100 = 1,843,200 and 18,432 * 900 = 16,588,800
    // operations for 40 tokens.
    assertThat(SMALL.flopsPerToken(new int[] {10, 30}))
        .isCloseTo(42_467_328 + (1_843_200 + 16_588_800) / 40.0, within(1e-6));
  }

  @Test
  void otherSizesAreNotKnown() {
    assertThat(ModelShape.ofE5(768)).contains(new ModelShape(12, 768, 3072));
    assertThat(ModelShape.ofE5(1024)).contains(new ModelShape(24, 1024, 4096));
    assertThat(ModelShape.ofE5(512)).isEmpty();
  }
}
