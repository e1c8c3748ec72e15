package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RivalCountsTest {

  @Test
  void addsUpUntilAllShardsAreCounted() {
    RivalCounts first = new RivalCounts(7, 1, 2, 3, 4);
    assertThat(first.isComplete()).isFalse();
    RivalCounts both = first.plus(new RivalCounts(7, 1, 2, 10, 20));
    assertThat(both).isEqualTo(new RivalCounts(7, 2, 2, 13, 24));
    assertThat(both.isComplete()).isTrue();
  }

  @Test
  void thoseOfAnotherPairAreRefused() {
    assertThatThrownBy(() -> new RivalCounts(7, 1, 2, 3, 4).plus(new RivalCounts(8, 1, 2, 0, 0)))
        .hasMessageContaining("are not of one pair");
  }
}
