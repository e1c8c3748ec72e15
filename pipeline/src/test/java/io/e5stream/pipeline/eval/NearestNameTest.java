package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  @Test
  void theFewestChangesWin() {
    assertThat(NearestName.of("scfact", List.of("stsb", "scifact", "sickr"))).isEqualTo("scifact");
    assertThat(NearestName.of("x", List.of("b", "a"))).isEqualTo("b");
    assertThatThrownBy(() -> NearestName.of("x", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
