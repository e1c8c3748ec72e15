package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void multipliesByTheTestsThatAreLeft() {
    // Ascending 0.01 0.02 0.03 0.04: times 4 3 2 1 is 0.04 0.06 0.06 0.04, the last kept at 0.06.
    assertThat(Holm.adjust(List.of(0.04, 0.01, 0.03, 0.02)))
        .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, within(1e-12));
  }

  @Test
  void neverExceedsOne() {
    assertThat(Holm.adjust(List.of(0.6, 0.9))).containsExactly(1.0, 1.0);
    assertThat(Holm.adjust(List.of(0.3))).containsExactly(0.3);
    assertThat(Holm.adjust(List.of())).isEmpty();
  }
}
