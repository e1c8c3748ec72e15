package io.e5stream.eval.metric;

import static io.e5stream.eval.metric.NdcgTest.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {

  @Test
  void averagesThePrecisionsAtRelevantHits() {
    // Relevant at ranks 1, 3 and 4 of three: (1/1 + 2/3 + 3/4) / 3.
    Map<String, Integer> judged = Map.of("a", 1, "b", 2, "c", 1, "n", 0);
    assertThat(new AveragePrecision().of(ranking("a", "n", "b", "c"), judged))
        .isCloseTo((1 + 2 / 3.0 + 3 / 4.0) / 3, within(1e-12));
  }

  @Test
  void whatWasNotFoundCountsAsNothing() {
    // One of four, at rank 2: (1/2) / 4.
    Map<String, Integer> judged = Map.of("a", 1, "b", 1, "c", 1, "d", 1);
    assertThat(new AveragePrecision().of(ranking("x", "a"), judged)).isEqualTo(1 / 8.0);
  }

  @Test
  void everyHitCountsHoweverDeep() {
    List<Hit> hits = new ArrayList<>();
    for (int rank = 1; rank <= 1_500; rank++) {
      hits.add(new Hit("d" + rank, 2_000f - rank));
    }
    assertThat(new AveragePrecision().of(new Ranking("q", hits), Map.of("d1500", 1)))
        .isEqualTo(1 / 1500.0);
  }

  @Test
  void degenerateInputIsWorthZero() {
    assertThat(new AveragePrecision().of(ranking(), Map.of("a", 1))).isZero();
    assertThat(new AveragePrecision().of(ranking("a"), Map.of())).isZero();
    assertThat(new AveragePrecision().of(ranking("a"), Map.of("a", 0, "b", -1))).isZero();
  }
}
