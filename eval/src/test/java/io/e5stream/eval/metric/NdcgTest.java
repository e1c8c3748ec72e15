package io.e5stream.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand: discounts 1, 1/log2(3) = 0.63093, 1/2, 0.43068. */
class NdcgTest {

  private static final double LOG3 = Math.log(3) / Math.log(2);

  @Test
  void gainIsLinear() {
    // Found: 1 at rank 1, 3 at rank 3. Ideal: 3, 2, 1.
    double expected = (1 + 3 / 2.0) / (3 + 2 / LOG3 + 1 / 2.0);
    assertThat(new Ndcg(10).of(ranking("a", "x", "c"), Map.of("a", 1, "b", 2, "c", 3)))
        .isCloseTo(expected, within(1e-12));
    assertThat(expected).isCloseTo(0.52500, within(1e-5));
  }

  @Test
  void theIdealRankingIsCutToo() {
    // Four relevant, two found at ranks 1 and 2 of a cut of 2: perfect.
    Map<String, Integer> judged = Map.of("a", 1, "b", 1, "c", 1, "d", 1);
    assertThat(new Ndcg(2).of(ranking("a", "b", "x"), judged)).isEqualTo(1);
    // The same at cut 3: the ideal has a third.
    assertThat(new Ndcg(3).of(ranking("a", "b", "x"), judged))
        .isCloseTo((1 + 1 / LOG3) / (1 + 1 / LOG3 + 0.5), within(1e-12));
  }

  @Test
  void hitsBeyondTheCutDoNotCount() {
    assertThat(new Ndcg(2).of(ranking("x", "y", "a"), Map.of("a", 1))).isZero();
    assertThat(new Ndcg(2).of(ranking("x", "a", "y"), Map.of("a", 1)))
        .isCloseTo(1 / LOG3, within(1e-12));
  }

  @Test
  void tiesAreBrokenByDescendingIdNotByTheOrderGiven() {
    Map<String, Integer> judged = Map.of("a", 1);
    List<Hit> tied = List.of(new Hit("a", 0.5f), new Hit("b", 0.5f));
    assertThat(new Ndcg(10).of(new Ranking("q", tied), judged)).isCloseTo(1 / LOG3, within(1e-12));
  }

  @Test
  void negativeAndZeroRelevanceGiveNothing() {
    assertThat(new Ndcg(10).of(ranking("a", "b", "c"), Map.of("a", -1, "b", 0, "c", 1)))
        .isEqualTo(0.5);
  }

  @Test
  void degenerateInputIsWorthZero() {
    assertThat(new Ndcg(10).of(ranking(), Map.of("a", 1))).isZero();
    assertThat(new Ndcg(10).of(ranking("a"), Map.of())).isZero();
    assertThat(new Ndcg(10).of(ranking("a"), Map.of("a", 0, "b", -1))).isZero();
  }

  @Test
  void refusesACutBelowOne() {
    assertThatThrownBy(() -> new Ndcg(0)).hasMessageContaining("cut has to be at least 1, is 0");
  }

  /** A ranking of these documents in this order. */
  static Ranking ranking(String... ids) {
    List<Hit> hits = new ArrayList<>();
    for (String id : ids) {
      hits.add(new Hit(id, 1f / (1 + hits.size())));
    }
    return new Ranking("q", hits);
  }
}
