package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void takesTheNearestRank() {
    // 200 times of 1 to 200 ms, largest first: rank 100 is 100 ms, rank 190 is 190, rank 198 is
    // 198.
    long[] nanos = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
    assertThat(Percentiles.of(nanos)).isEqualTo(new Percentiles(100, 190, 198));
    assertThat(nanos[0]).as("the caller's array stays as it is").isEqualTo(200_000_000);
  }

  @Test
  void roundsRanksUp() {
    // Of 3: 50 % is rank 1.5, so the 2nd; 95 % and 99 % are above rank 2, so the 3rd.
    assertThat(Percentiles.of(new long[] {3_000_000, 1_000_000, 2_000_000}))
        .isEqualTo(new Percentiles(2, 3, 3));
    assertThat(Percentiles.of(new long[] {500_000})).isEqualTo(new Percentiles(0.5, 0.5, 0.5));
  }

  @Test
  void needsTimes() {
    assertThatThrownBy(() -> Percentiles.of(new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
