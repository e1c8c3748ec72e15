package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void medianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(Spread.of(7, 1, 100)).isEqualTo(new Spread(1, 7, 100));
    // 1 2 | 4 9: (2 + 4) / 2
    assertThat(Spread.of(9, 2, 4, 1)).isEqualTo(new Spread(1, 3, 9));
    assertThat(Spread.of(5)).isEqualTo(new Spread(5, 5, 5));
  }

  @Test
  void needsValues() {
    assertThatThrownBy(() -> Spread.of()).isInstanceOf(IllegalArgumentException.class);
  }
}
