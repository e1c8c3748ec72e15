package io.e5stream.eval.metric;

import static io.e5stream.eval.metric.NdcgTest.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrecisionTest {

  private static final Map<String, Integer> JUDGED = Map.of("a", 1, "b", 3, "n", 0, "m", -1);

  @Test
  void isTheShareOfThePlaces() {
    assertThat(new Precision(2).of(ranking("a", "n", "b"), JUDGED)).isEqualTo(1 / 2.0);
    assertThat(new Precision(4).of(ranking("a", "m", "x", "b"), JUDGED)).isEqualTo(2 / 4.0);
  }

  @Test
  void aShortRankingHasEmptyPlaces() {
    // As trec_eval: two hits, both relevant, and eight places that nobody holds.
    assertThat(new Precision(10).of(ranking("a", "b"), JUDGED)).isEqualTo(2 / 10.0);
  }

  @Test
  void degenerateInputIsWorthZero() {
    assertThat(new Precision(10).of(ranking(), JUDGED)).isZero();
    assertThat(new Precision(10).of(ranking("a"), Map.of())).isZero();
    assertThatThrownBy(() -> new Precision(-1)).hasMessageContaining("cut has to be at least 1");
  }
}
