package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import org.junit.jupiter.api.Test;

class FilterSettingsTest {

  private static FilterSettings settings(ConsistencyDirection direction, int k, int pool) {
    return new FilterSettings(direction, k, pool, 1, VectorStorage.FLOAT);
  }

  @Test
  void defaultsAreE5s() {
    assertThat(FilterSettings.DEFAULTS.direction()).isEqualTo(ConsistencyDirection.QUERY);
    assertThat(FilterSettings.DEFAULTS.k()).isEqualTo(2);
    assertThat(settings(ConsistencyDirection.BOTH, 1, 1_000_000).pool()).isEqualTo(1_000_000);
  }

  @Test
  void valuesOutOfTheirRangesAreRefused() {
    assertThatThrownBy(() -> settings(ConsistencyDirection.NONE, 1, 1))
        .hasMessage("direction must be query, passage or both");
    assertThatThrownBy(() -> settings(ConsistencyDirection.QUERY, 0, 1))
        .hasMessage("rank must be at least 1 but is 0");
    assertThatThrownBy(() -> settings(ConsistencyDirection.QUERY, 1, 0))
        .hasMessage("pool must be from 1 to 1,000,000 but is 0");
    assertThatThrownBy(() -> settings(ConsistencyDirection.QUERY, 1, 1_000_001))
        .hasMessageContaining("but is 1,000,001");
  }
}
