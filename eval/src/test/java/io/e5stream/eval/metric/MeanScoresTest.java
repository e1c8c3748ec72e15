package io.e5stream.eval.metric;

import static io.e5stream.eval.metric.NdcgTest.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanScoresTest {

  private static final List<Metric> METRICS = List.of(new Recall(1), new Recall(2));

  @Test
  void averagesOverJudgedQueriesOnly() {
    Ranking good = new Ranking("q1", ranking("a", "b").hits());
    Ranking unjudged = new Ranking("q9", ranking("x").hits());
    Map<String, Map<String, Integer>> judgements =
        Map.of(
            "q1", Map.of("b", 1), // found at rank 2
            "q2", Map.of("b", 1), // no ranking: 0
            "q3", Map.of("b", 0), // nothing relevant: 0
            "q4", Map.of("b", 1)); // an empty ranking: 0
    assertThat(
            MeanScores.of(
                METRICS, judgements, List.of(good, unjudged, new Ranking("q4", List.of()))))
        .containsExactly(Map.entry("recall@1", 0.0), Map.entry("recall@2", 0.25));
  }

  @Test
  void refusesToAverageOverNothing() {
    assertThatThrownBy(() -> MeanScores.of(METRICS, Map.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no judged queries");
  }
}
