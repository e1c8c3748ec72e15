package io.e5stream.filter.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscountsTest {

  /** y = 10 / 18; 1 - 2y 4/10, 2 - 3y 2/4, 3 - 4y 1/2. */
  @Test
  void followChenAndGoodman() {
    Discounts discounts = Discounts.of(10, 4, 2, 1);
    assertThat(discounts.estimated()).isTrue();
    assertThat(discounts.of(1)).isCloseTo(5.0 / 9, within(1e-12));
    assertThat(discounts.of(2)).isCloseTo(7.0 / 6, within(1e-12));
    assertThat(discounts.of(3)).isCloseTo(17.0 / 9, within(1e-12));
    assertThat(discounts.of(99)).isEqualTo(discounts.of(3));
    assertThat(discounts.of(0)).isZero();
  }

  @Test
  void fallBackWhereCountsAreMissing() {
    assertThat(Discounts.of(0, 0, 0, 0)).isEqualTo(Discounts.FALLBACK);
    assertThat(Discounts.of(3, 1, 0, 0)).isEqualTo(Discounts.FALLBACK);
    assertThat(Discounts.of(1, 4, 40, 9)).isEqualTo(Discounts.FALLBACK);
  }
}
