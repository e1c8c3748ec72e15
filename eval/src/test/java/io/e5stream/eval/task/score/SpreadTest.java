package io.e5stream.eval.task.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void theDivisorIsOneLessThanTheNumber() {
    // deviations -1, 0, 1: squares 2 by 2
    assertThat(Spread.of(1, 2, 3)).isEqualTo(new Spread(2, 1));
  }

  @Test
  void oneValueHasNoSpread() {
    assertThat(Spread.of(0.5)).isEqualTo(new Spread(0.5, 0));
    assertThatThrownBy(Spread::of).hasMessage("no values");
  }
}
