package io.e5stream.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.embed.export.EncoderWeights;
import org.junit.jupiter.api.Test;

class RandomWeightsTest {

  private static final EncoderShape SHAPE = new EncoderShape(500, 16, 64, 2, 4, 128, 1e-12f);

  @Test
  void numbersAreNormalAndCutAtTwoDeviations() {
    float[] words = RandomWeights.of(SHAPE, 1).words().values();
    double mean = 0;
    double square = 0;
    for (float value : words) {
      assertThat(Math.abs(value)).isLessThanOrEqualTo(0.04f);
      mean += value / words.length;
      square += (double) value * value / words.length;
    }
    assertThat(mean).isCloseTo(0, within(5e-4));
    // A normal distribution that is cut at two deviations has 0.8796 of one.
    assertThat(Math.sqrt(square)).isCloseTo(0.8796 * 0.02, within(3e-4));
  }

  @Test
  void theSeedDecides() {
    EncoderWeights one = RandomWeights.of(SHAPE, 1);
    assertThat(RandomWeights.of(SHAPE, 1).words().values()).isEqualTo(one.words().values());
    assertThat(RandomWeights.of(SHAPE, 2).words().values()).isNotEqualTo(one.words().values());
    assertThat(EncoderShape.of(one)).isEqualTo(SHAPE);
  }

  @Test
  void headsMustShareTheDimensions() {
    assertThatThrownBy(() -> new EncoderShape(10, 10, 64, 1, 5, 8, 1e-12f))
        .hasMessage("64 dimensions cannot be shared by 5 heads");
  }
}
