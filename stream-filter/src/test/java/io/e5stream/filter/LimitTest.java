package io.e5stream.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitTest {

  @Test
  void theThresholdItselfIsAllowed() {
    assertThat(Limit.atLeast(3).allows(3)).isTrue();
    assertThat(Limit.atLeast(3).allows(Math.nextDown(3.0))).isFalse();
    assertThat(Limit.atMost(3).allows(3)).isTrue();
    assertThat(Limit.atMost(3).allows(Math.nextUp(3.0))).isFalse();
  }

  @Test
  void whatDoesNotApplyIsAllowed() {
    assertThat(Limit.atLeast(3).allows(Double.NaN)).isTrue();
    assertThat(Limit.atMost(3).allows(Double.NaN)).isTrue();
  }

  @Test
  void infinityTurnsARuleOff() {
    assertThat(Limit.atMost(Double.POSITIVE_INFINITY).allows(Double.MAX_VALUE)).isTrue();
    assertThatThrownBy(() -> Limit.atMost(Double.NaN)).hasMessageContaining("NaN");
  }
}
