package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithoutTitleTest {

  @Test
  void takesOffTheFirstLine() {
    assertThat(WithoutTitle.of("Green tea", "# Green Tea\n\nIs steamed.")).isEqualTo("Is steamed.");
    assertThat(WithoutTitle.of("Green tea", "Green tea\n=========\n\nIs steamed."))
        .isEqualTo("Is steamed.");
  }

  @Test
  void takesOffTheFirstSentence() {
    String sentence = "Green tea is never fermented";
    assertThat(WithoutTitle.of(sentence, sentence + ". It is steamed."))
        .isEqualTo("It is steamed.");
  }

  @Test
  void aSentenceMayHaveMarksInsideAndNoCapitalBehind() {
    String title = "green tea vs. black tea: a trial .";
    assertThat(WithoutTitle.of(title, title + " both were drunk .")).isEqualTo("both were drunk .");
    assertThat(
            WithoutTitle.of("Is green tea better? A trial", "Is green tea better? A trial.\" No."))
        .isEqualTo("No.");
  }

  @Test
  void aShortTitleMayBeTheBeginningOfAName() {
    assertThat(WithoutTitle.of("St", "St. Moritz is a town.")).isEqualTo("St. Moritz is a town.");
    String nineteen = "Abcdefghij klmnopqrs";
    assertThat(WithoutTitle.of(nineteen, nineteen + ". More.")).isEqualTo(nineteen + ". More.");
    assertThat(WithoutTitle.of(nineteen + "t", nineteen + "t. More.")).isEqualTo("More.");
  }

  @Test
  void whatOnlyBeginsWithTheTitleStays() {
    assertThat(WithoutTitle.of("Green tea", "Green tea is steamed."))
        .isEqualTo("Green tea is steamed.");
    assertThat(WithoutTitle.of("A whole text of one line", "A whole text of one line"))
        .isEqualTo("A whole text of one line");
    assertThat(WithoutTitle.of("Longer than the text", "Longer")).isEqualTo("Longer");
    assertThat(WithoutTitle.of("", "\n--\ntext")).isEqualTo("\n--\ntext");
  }

  @Test
  void knowsATitleThatWasCutOff() {
    assertThat(WithoutTitle.isCutOff("Green tea is st...", "Green tea is steamed.")).isTrue();
    assertThat(WithoutTitle.isCutOff("Green tea is st\u2026", "Green tea is steamed.")).isTrue();
    assertThat(WithoutTitle.isCutOff("Green tea is", "Green tea is steamed.")).isFalse();
    assertThat(WithoutTitle.isCutOff("And then...", "Green tea is steamed.")).isFalse();
  }
}
