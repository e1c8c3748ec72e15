package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositiveMarginTest {

  @Test
  void limitsByAShareOfThePositivesScore() {
    PositiveMargin margin = PositiveMargin.parse("0.95");
    assertThat(margin).isEqualTo(PositiveMargin.DEFAULT).hasToString("0.95");
    assertThat(margin.limit(0.8)).isCloseTo(0.76, within(1e-12));
    assertThat(margin.limit(20)).isCloseTo(19, within(1e-12));
    assertThat(margin.limit(0)).isZero();
    assertThat(margin.limit(-0.8)).as("lower, never higher").isCloseTo(-0.84, within(1e-12));
    assertThat(new PositiveMargin(1).limit(0.8)).isEqualTo(0.8);
  }

  @Test
  void noneLimitsNothing() {
    assertThat(PositiveMargin.parse("none").limit(0.8)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(PositiveMargin.NONE).hasToString("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.1", "1.01", "NaN", "much"})
  void refusesWhatIsNoShare(String text) {
    assertThatThrownBy(() -> PositiveMargin.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none");
  }
}
