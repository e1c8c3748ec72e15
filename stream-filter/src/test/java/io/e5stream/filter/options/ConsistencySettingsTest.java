package io.e5stream.filter.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
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
    assertRefused(
        """
        filter.consistency.k must be at least 1 but is -1
        filter.consistency.pool must be at least 1 but is 0
        filter.consistency.max-wait must be at least 1 ms but is PT0S\
        """,
        -1,
        0,
        3,
        Duration.ZERO);
  }

  @Test
  void withoutOptionsNothingIsChecked() {
    ConsistencySettings settings = ConsistencySettings.from(new Configuration());
    assertThat(settings)
        .isEqualTo(
            new ConsistencySettings(
                ConsistencyDirection.NONE,
                2,
                20_000,
                VectorStorage.INT8,
                1_000,
                Duration.ofMinutes(1)));
    assertThat(settings.isOn()).isFalse();
  }

  @Test
  void everyOptionIsRead() {
    ConsistencySettings settings =
        ConsistencySettings.from(
            Configuration.fromMap(
                Map.of(
                    "filter.consistency", "both",
                    "filter.consistency.k", "3",
                    "filter.consistency.pool", "50",
                    "filter.consistency.storage", "float",
                    "filter.consistency.min-pool", "7",
                    "filter.consistency.max-wait", "9 s")));
    assertThat(settings)
        .isEqualTo(
            new ConsistencySettings(
                ConsistencyDirection.BOTH, 3, 50, VectorStorage.FLOAT, 7, Duration.ofSeconds(9)));
    assertThat(settings.isOn()).isTrue();
  }
}
