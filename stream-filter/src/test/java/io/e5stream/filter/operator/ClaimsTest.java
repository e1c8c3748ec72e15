package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
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
  void olderVersionsBucketsStayBehindTheNewOnes() {
    Claims claims = Claims.none(0).of(1, new long[] {5, 1, -3}).and(2, new long[] {9, 5});

    assertThat(claims.buckets()).containsExactly(9, 5, 1, -3);
    assertThat(claims.version()).isEqualTo(2);
    assertThat(claims.kept(3).buckets()).containsExactly(9, 5, 1, -3);
    assertThat(claims.kept(3).version()).isEqualTo(3);
  }

  @Test
  void ofManyVersionsTheOldestBucketsGo() {
    Claims claims = Claims.none(0);
    for (int i = 0; i <= Claims.MOST; i++) {
      claims = claims.and(i, new long[] {i});
    }
    assertThat(claims.buckets()).hasSize(Claims.MOST).contains(1, Claims.MOST).doesNotContain(0);
    long[] many = LongStream.range(0, 2 * Claims.MOST).toArray();
    assertThat(claims.and(999, many).buckets()).isEqualTo(many);
  }

  @Test
  void knowsWhatItLeft() {
    Claims before = Claims.none(0).of(1, new long[] {5, 1, -3});

    assertThat(before.without(before.of(2, new long[] {9, 5}))).containsExactly(1, -3);
    assertThat(before.without(before.unchanged())).isEmpty();
    assertThat(before.without(before.left(2))).containsExactly(5, 1, -3);
  }
}
