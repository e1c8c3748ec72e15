package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerTest {

  private static Probe probe(String id, long time) {
    return new Probe(1, Probe.Kind.NEAR, id, time, 1);
  }

  @ParameterizedTest
  @CsvSource({"a,5,b,6", "b,5,a,6", "a,5,b,5"})
  void theOlderOneComesFirstAndNeverBoth(String first, long time, String second, long later) {
    assertThat(new Owner(first, time).precedes(probe(second, later))).isTrue();
    assertThat(new Owner(second, later).precedes(probe(first, time))).isFalse();
  }

  @Test
  void noneComesBeforeItself() {
    assertThat(new Owner("a", 5).precedes(probe("a", 6))).isFalse();
  }
}
