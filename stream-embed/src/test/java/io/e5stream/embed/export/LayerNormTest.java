package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LayerNormTest {

  @Test
  void gammaAndBetaAreOfOneLength() {
    assertThatThrownBy(() -> new LayerNorm(new float[3], new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gamma of 3 and beta of 2");
  }
}
