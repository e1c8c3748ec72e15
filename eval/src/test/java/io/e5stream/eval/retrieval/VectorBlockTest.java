package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VectorBlockTest {

  @Test
  void multipliesFromTheGivenVectorOn() {
    float[][] vectors = {{9, 9}, {1, 2}, {3, 4}};
    VectorBlock block = VectorBlock.of(vectors, 1);
    float[] scores = {7, 7, 7};
    block.dot(new float[] {10, 100}, scores);
    assertThat(block.count()).isEqualTo(2);
    assertThat(scores).containsExactly(210, 430, 7);
  }

  @Test
  void holdsNoMoreThanABlock() {
    float[][] vectors = new float[VectorBlock.SIZE + 1][1];
    assertThat(VectorBlock.of(vectors, 0).count()).isEqualTo(VectorBlock.SIZE);
    assertThat(VectorBlock.of(vectors, VectorBlock.SIZE).count()).isEqualTo(1);
  }

  @Test
  void namesBothDimensionsWhenTheyDiffer() {
    VectorBlock block = VectorBlock.of(new float[][] {{1, 2}}, 0);
    assertThatThrownBy(() -> block.dot(new float[] {1, 2, 3}, new float[1]))
        .hasMessageContaining("2 and 3");
    assertThatThrownBy(() -> VectorBlock.of(new float[][] {{1, 2}, {1}}, 0))
        .hasMessageContaining("2 and 1");
  }
}
