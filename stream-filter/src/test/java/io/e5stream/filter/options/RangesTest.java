package io.e5stream.filter.options;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RangesTest {

  @Test
  void boundsAreInTheirRange() {
    assertThatCode(
            () ->
                new Ranges()
                    .atLeastOne(FilterOptions.CONSISTENCY_K, 1)
                    .atLeastOneMilli(FilterOptions.CONSISTENCY_MAX_WAIT, Duration.ofMillis(1))
                    .atMost(
                        FilterOptions.CONSISTENCY_MIN_POOL, 2, FilterOptions.CONSISTENCY_POOL, 2)
                    .check())
        .doesNotThrowAnyException();
  }

  @Test
  void eachThatIsOutIsNamedOnItsLine() {
    assertThatThrownBy(
            () ->
                new Ranges()
                    .atLeastOne(FilterOptions.CONSISTENCY_K, 0)
                    .atLeastOneMilli(FilterOptions.CONSISTENCY_MAX_WAIT, Duration.ofNanos(1))
                    .atMost(
                        FilterOptions.CONSISTENCY_MIN_POOL, 3, FilterOptions.CONSISTENCY_POOL, 2)
                    .check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            filter.consistency.k must be at least 1 but is 0
            filter.consistency.max-wait must be at least 1 ms but is PT0.000000001S
            filter.consistency.min-pool is 3, more than filter.consistency.pool, which is 2\
            """);
  }

  @Test
  void aBoundThatIsOutItselfBoundsNothing() {
    assertThatCode(
            () ->
                new Ranges()
                    .atMost(
                        FilterOptions.CONSISTENCY_MIN_POOL, 3, FilterOptions.CONSISTENCY_POOL, 0)
                    .check())
        .doesNotThrowAnyException();
  }
}
