package io.e5stream.eval.trec;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.dataset.Judgements;
import io.e5stream.eval.metric.Hit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrecRunTest {

  private static final Judgements JUDGEMENTS =
      new Judgements(Map.of("q1", Map.of("a", 1), "q2", Map.of("b", 0)));

  @Test
  void saysNothingWhenAllFits() {
    List<Hit> hits = List.of(new Hit("b", 1));
    assertThat(new TrecRun("t", Map.of("q1", hits, "q2", hits)).notes(JUDGEMENTS)).isEmpty();
  }

  @Test
  void countsQueriesThatTheOtherSideLacks() {
    List<Hit> hits = List.of(new Hit("a", 1));
    assertThat(new TrecRun("t", Map.of("q1", hits, "q9", hits)).notes(JUDGEMENTS))
        .containsExactly(
            "1 judged queries are not in the run and count as 0",
            "1 queries of the run have no judgements and are left out");
  }

  @Test
  void doubtsARunOfStrangeDocuments() {
    List<Hit> hits = List.of(new Hit("x", 1));
    assertThat(new TrecRun("t", Map.of("q1", hits, "q2", hits)).notes(JUDGEMENTS))
        .singleElement()
        .asString()
        .contains("no document of the run is judged");
  }
}
