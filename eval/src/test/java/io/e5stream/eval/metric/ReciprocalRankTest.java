package io.e5stream.eval.metric;

import static io.e5stream.eval.metric.NdcgTest.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReciprocalRankTest {

  private static final Map<String, Integer> JUDGED = Map.of("a", 1, "b", 2, "n", 0);

  @Test
  void onlyTheFirstRelevantHitCounts() {
    assertThat(new ReciprocalRank(10).of(ranking("a", "b"), JUDGED)).isEqualTo(1);
    assertThat(new ReciprocalRank(10).of(ranking("n", "x", "b", "a"), JUDGED)).isEqualTo(1 / 3.0);
  }

  @Test
  void theCutItselfStillCounts() {
    assertThat(new ReciprocalRank(3).of(ranking("n", "x", "b"), JUDGED)).isEqualTo(1 / 3.0);
    assertThat(new ReciprocalRank(2).of(ranking("n", "x", "b"), JUDGED)).isZero();
  }

  @Test
  void degenerateInputIsWorthZero() {
    assertThat(new ReciprocalRank(10).of(ranking(), JUDGED)).isZero();
    assertThat(new ReciprocalRank(10).of(ranking("a"), Map.of())).isZero();
    assertThatThrownBy(() -> new ReciprocalRank(0)).hasMessageContaining("cut has to be");
  }
}
