package io.e5stream.ingest.source.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackExchangePairsTest {

  private static final StackExchangePairs PAIRS = new StackExchangePairs(1);
  private static final StackExchangePost QUESTION =
      new StackExchangePost("tea.example", 1, 0, 5, 2, "Green  tea?", "<p>How <b>hot</b>?</p>");

  private static StackExchangePost answer(long score, String body) {
    return new StackExchangePost("tea.example", 2, 1, score, 0, "", body);
  }

  @Test
  void joinsTitleBodyAndAnswer() {
    assertThat(PAIRS.form(QUESTION, answer(3, "<p>80 &deg;C.</p><p>No more.</p>")).pairs())
        .containsExactly(
            new TextPair(
                "stackexchange:tea.example/2",
                "Green tea?\n\nHow hot?",
                "80 °C.\n\nNo more.",
                "stackexchange",
                "{\"accepted\":true,\"question_score\":5,\"score\":3}"));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, false", "-1, false"})
  void asksForAnUpvote(long score, boolean pair) {
    Formed formed = PAIRS.form(QUESTION, answer(score, "x"));

    assertThat(formed.pairs().isEmpty()).isEqualTo(!pair);
    assertThat(formed.leftOut().isEmpty()).isEqualTo(pair);
  }

  @Test
  void whatHasNoTextIsNoPair() {
    StackExchangePost picture =
        new StackExchangePost("tea.example", 1, 0, 5, 2, " ", "<img src=\"x\">");

    assertThat(PAIRS.form(QUESTION, answer(1, "<img src=\"x\">")))
        .isEqualTo(Formed.leftOut("stackexchange:tea.example/2", Reason.NO_PASSAGE));
    assertThat(PAIRS.form(picture, answer(1, "x")))
        .isEqualTo(Formed.leftOut("stackexchange:tea.example/2", Reason.NO_QUERY));
  }

  @Test
  void anEditOfEitherPostKeepsTheId() {
    StackExchangePost edited =
        new StackExchangePost("tea.example", 1, 0, 9, 2, "Green tea, again?", "<p>x</p>");

    assertThat(PAIRS.form(edited, answer(7, "other")).pairs())
        .extracting(TextPair::id)
        .isEqualTo(
            PAIRS.form(QUESTION, answer(1, "x")).pairs().stream().map(TextPair::id).toList());
  }

  @Test
  void strangersAreRefused() {
    assertThatThrownBy(
            () -> PAIRS.form(QUESTION, new StackExchangePost("tea.example", 3, 9, 1, 0, "", "x")))
        .hasMessageContaining("is not an answer to");
    assertThatThrownBy(
            () -> PAIRS.form(QUESTION, new StackExchangePost("beer.example", 3, 1, 1, 0, "", "x")))
        .hasMessageContaining("is not an answer to");
    assertThatThrownBy(() -> PAIRS.form(QUESTION, QUESTION)).hasMessageContaining("not an answer");
  }
}
