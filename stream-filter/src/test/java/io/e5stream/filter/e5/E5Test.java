package io.e5stream.filter.e5;

import static io.e5stream.filter.Boundary.assertAround;
import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.ingest.TextPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class E5Test {

  private static AnalyzedPair pair(String signals) {
    return AnalyzedPair.of(new TextPair("reddit:1", "query", "passage", "reddit", signals));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "水", "ب", "😀"})
  void commentsAreNotTooLong(String character) {
    assertAt(CommentCharacters::new, character.repeat(4096), 4096);
    CommentCharacters rule = new CommentCharacters(CommentCharacters.DEFAULT);
    assertThat(passes(rule, character.repeat(4095))).isTrue();
    assertThat(passes(rule, character.repeat(4097))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 1, 2})
  void scoresComeFromTheSource(int score) {
    Score rule = new Score(Score.DEFAULT);
    AnalyzedPair pair = pair("{\"a\":1,\"score\":" + score + "}");
    assertAround(Score::new, pair, score);
    assertThat(rule.limit().allows(rule.measure(pair))).isEqualTo(score >= 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"votes\":1}", "{\"score\":\"high\"}", "{\"score\":null}"})
  void noScoreIsNoJudgement(String signals) {
    assertThat(new Score(1).measure(pair(signals))).isNaN();
  }

  @Test
  void brokenSignalsAreAnError() {
    assertThatThrownBy(() -> new Score(1).measure(pair("{score"))).hasMessageContaining("{score");
  }
}
