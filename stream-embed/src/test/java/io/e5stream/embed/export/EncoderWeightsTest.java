package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderWeightsTest {

  private static final Matrix WORDS = new Matrix(1, 2, new float[] {9, 9});
  private static final Matrix POSITIONS = new Matrix(2, 2, new float[] {1, 2, 3, 4});
  private static final Matrix TYPES = new Matrix(2, 2, new float[] {10, 20, 500, 600});

  @Test
  void theFirstTokenTypeGoesIntoEachPosition() {
    EncoderWeights weights = weights(1, TYPES);
    EncoderWeights one = weights.ofOneSegment();

    assertThat(one.types()).isNull();
    assertThat(one.positions().values()).containsExactly(11, 22, 13, 24);
    assertThat(one.words()).isSameAs(WORDS);
    assertThat(weights.positions().values()).as("the original").containsExactly(1, 2, 3, 4);
  }

  @Test
  void whatHasOneSegmentStaysAsItIs() {
    EncoderWeights one = weights(1, TYPES).ofOneSegment();

    assertThat(one.ofOneSegment()).isSameAs(one);
  }

  @Test
  void headsShareTheDimensions() {
    assertThat(weights(2, null).hidden()).isEqualTo(2);
    assertThatThrownBy(() -> weights(3, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 dimensions cannot be shared by 3 heads");
    assertThatThrownBy(() -> weights(0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 dimensions cannot be shared by 0 heads");
  }

  @Test
  void embeddingsAreOfOneLength() {
    Matrix longer = new Matrix(1, 3, new float[3]);

    assertThatThrownBy(() -> weights(1, longer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token types of 3 dimensions, words of 2");
    assertThatThrownBy(() -> new EncoderWeights(1, 1e-12f, WORDS, longer, null, norm(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("positions of 3 dimensions, words of 2");
  }

  private static EncoderWeights weights(int heads, Matrix types) {
    return new EncoderWeights(heads, 1e-12f, WORDS, POSITIONS, types, norm(), List.of());
  }

  private static LayerNorm norm() {
    return new LayerNorm(new float[2], new float[2]);
  }
}
