package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterCountsTest {

  @Test
  void areReadFromAJobsAccumulators() {
    FilterCounts counts =
        FilterCounts.of(
            Map.of("embedded", 7L, "kept", 5L, "rejected", 2L, "blank", 1L, "other", "x"));
    assertThat(counts.embedded()).isEqualTo(7);
    assertThat(counts.ranked()).isZero();
    assertThat(counts.of(FilterOutcome.REJECTED)).isEqualTo(2);
    assertThat(counts.of(FilterOutcome.DUPLICATE)).isZero();
    assertThat(counts.total()).isEqualTo(8);
  }
}
