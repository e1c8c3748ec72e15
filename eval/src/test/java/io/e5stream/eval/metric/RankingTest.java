package io.e5stream.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

  @Test
  void sortsByScoreAndBreaksTiesByDescendingId() {
    Ranking ranking =
        new Ranking(
            "q",
            List.of(
                new Hit("b", 0.5f), new Hit("10", 0.7f), new Hit("9", 0.7f), new Hit("a", 0.9f)));
    assertThat(ranking.hits()).extracting(Hit::documentId).containsExactly("a", "9", "10", "b");
  }

  @Test
  void negativeZeroTiesWithZero() {
    Ranking ranking = new Ranking("q", List.of(new Hit("a", 0.0f), new Hit("b", -0.0f)));
    assertThat(ranking.hits()).extracting(Hit::documentId).containsExactly("b", "a");
  }

  @Test
  void dropsTheHitThatIsTheQueryItself() {
    Ranking ranking = new Ranking("q", List.of(new Hit("q", 1), new Hit("a", 0.5f)));
    assertThat(ranking.hits()).containsExactly(new Hit("a", 0.5f));
  }

  @Test
  void refusesADocumentThatOccursTwice() {
    List<Hit> hits = List.of(new Hit("a", 0.9f), new Hit("a", 0.8f));
    assertThatThrownBy(() -> new Ranking("q7", hits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("document a occurs twice")
        .hasMessageContaining("q7");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesScoresThatCannotBeRanked(float score) {
    assertThatThrownBy(() -> new Hit("a", score))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("score of document a is " + score);
  }
}
