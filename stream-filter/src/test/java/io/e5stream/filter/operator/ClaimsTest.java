package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimsTest {

  @Test
  void keepsItsFirstTimeAndCountsItsChanges() {
    Claims claims = Claims.none(7).of(3, new long[] {5, 1}).unchanged().left(9);

    assertThat(claims.time()).isEqualTo(7);
    assertThat(claims.sequence()).isEqualTo(3);
    assertThat(claims.version()).isEqualTo(9);
    assertThat(claims.buckets()).isEmpty();
  }

  @Test
  void knowsWhatItLeft() {
    Claims before = Claims.none(0).of(1, new long[] {5, 1, -3});

    assertThat(before.without(before.of(2, new long[] {9, 5}))).containsExactly(1, -3);
    assertThat(before.without(before.unchanged())).isEmpty();
    assertThat(before.without(before.left(2))).containsExactly(5, 1, -3);
  }
}
