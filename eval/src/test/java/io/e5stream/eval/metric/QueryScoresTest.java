package io.e5stream.eval.metric;

import static io.e5stream.eval.metric.NdcgTest.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryScoresTest {

  private static final List<Metric> METRICS = List.of(new Recall(1), new Recall(2));

  @Test
  void judgesAllJudgedQueriesAndNoOthers() {
    Ranking good = new Ranking("q1", ranking("a", "b").hits());
    Ranking unjudged = new Ranking("q9", ranking("x").hits());
    Map<String, Map<String, Integer>> judgements =
        Map.of(
            "q1", Map.of("b", 1), // found at rank 2
            "q2", Map.of("b", 1), // no ranking: 0
            "q3", Map.of("b", 0), // nothing relevant: 0
            "q4", Map.of("b", 1)); // an empty ranking: 0
    QueryScores scores =
        QueryScores.of(METRICS, judgements, List.of(good, unjudged, new Ranking("q4", List.of())));

    assertThat(scores.byMetric().get("recall@1"))
        .isEqualTo(Map.of("q1", 0.0, "q2", 0.0, "q3", 0.0, "q4", 0.0));
    assertThat(scores.byMetric().get("recall@2"))
        .isEqualTo(Map.of("q1", 1.0, "q2", 0.0, "q3", 0.0, "q4", 0.0));
    assertThat(scores.means())
        .containsExactly(Map.entry("recall@1", 0.0), Map.entry("recall@2", 0.25));
  }

  @Test
  void anEmptyRunIsWorthZero() {
    QueryScores scores = QueryScores.of(METRICS, Map.of("q", Map.of("a", 1)), List.of());
    assertThat(scores.means()).isEqualTo(Map.of("recall@1", 0.0, "recall@2", 0.0));
  }

  @Test
  void refusesToAverageOverNothing() {
    assertThatThrownBy(() -> QueryScores.of(METRICS, Map.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no judged queries");
  }

  @Test
  void refusesTwoRankingsOfOneQuery() {
    List<Ranking> twice = List.of(ranking("a"), ranking("b"));
    assertThatThrownBy(() -> QueryScores.of(METRICS, Map.of("q", Map.of("a", 1)), twice))
        .hasMessageContaining("q");
  }
}
