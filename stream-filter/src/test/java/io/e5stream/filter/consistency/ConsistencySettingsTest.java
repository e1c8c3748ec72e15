package io.e5stream.filter.consistency;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsistencySettingsTest {

  private static void assertRefused(String message, int k, int pool, int minPool, Duration wait) {
    assertThatThrownBy(
            () ->
                new ConsistencySettings(
                    ConsistencyDirection.QUERY, k, pool, VectorStorage.INT8, minPool, wait))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void whatCannotBeIsNamedByItsOption() {
    Duration wait = Duration.ofSeconds(1);
    assertRefused("filter.consistency.k must be at least 1 but is 0", 0, 1, 1, wait);
    assertRefused("filter.consistency.pool must be at least 1 but is 0", 2, 0, 1, wait);
    assertRefused("filter.consistency.min-pool must be at least 1 but is 0", 2, 1, 0, wait);
    assertRefused(
        "filter.consistency.min-pool is 3, more than filter.consistency.pool, which is 2",
        2,
        2,
        3,
        wait);
    assertRefused(
        "filter.consistency.max-wait must be at least 1 ms but is PT0S", 2, 2, 2, Duration.ZERO);
  }
}
