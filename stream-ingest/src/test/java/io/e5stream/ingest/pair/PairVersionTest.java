package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairVersionTest {

  @Test
  void laterIsHigherWhateverCameBeforeItInItsKey() {
    long before = PairVersion.of(1_700_000_000_000L, PairVersion.NONE);

    assertThat(PairVersion.of(1_700_000_000_001L, PairVersion.NONE)).isGreaterThan(before);
    assertThat(PairVersion.of(1_700_000_000_001L, before)).isGreaterThan(before);
    assertThat(before >> 20).isEqualTo(1_700_000_000_000L);
  }

  @Test
  void risesWithinAKeyAlsoWhenAClockStandsOrGoesBack() {
    long last = PairVersion.of(1_000, PairVersion.NONE);

    assertThat(PairVersion.of(1_000, last)).isEqualTo(last + 1);
    assertThat(PairVersion.of(999, last)).isEqualTo(last + 1);
  }

  @Test
  void isPositiveForEveryTimestamp() {
    for (long time : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE, 1_700_000_000_000_000L}) {
      long version = PairVersion.of(time, PairVersion.NONE);
      assertThat(version).isNotNegative();
      assertThat(PairVersion.of(time, version)).isGreaterThan(version);
    }
  }
}
