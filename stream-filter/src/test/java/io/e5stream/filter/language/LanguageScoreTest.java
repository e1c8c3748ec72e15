package io.e5stream.filter.language;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.assertSilent;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.text.AnalyzedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageScoreTest {

  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.builtIn();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eng | The river rises in the hills and flows through the old town to the sea.
          cmn | 这条河发源于山区，流经古城，最后注入大海。
          ara | ينبع النهر من التلال ويجري عبر المدينة القديمة إلى البحر
          """)
  void holdsTheProbabilityToItsThreshold(String language, String text) {
    double probability = IDENTIFIER.identify(text).orElseThrow().probability(Set.of(language));
    assertAt(min -> new LanguageScore(IDENTIFIER, Set.of(language), min), text, probability);
    assertAt(min -> new LanguageScore(IDENTIFIER, Set.of(), min), text, probability);
    LanguageScore other = new LanguageScore(IDENTIFIER, Set.of("fin"), LanguageScore.DEFAULT);
    assertThat(other.measure(AnalyzedText.of(text))).isLessThan(0.1);
  }

  @Test
  void emojiHaveNoLanguage() {
    assertSilent(new LanguageScore(IDENTIFIER, Set.of("eng"), 0.65), "😀 👍🏽 42");
  }

  /** Full-width, mathematical and Arabic presentation forms are letters like their plain ones. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eng | the river flows through the town | ｔｈｅ ｒｉｖｅｒ ｆｌｏｗｓ ｔｈｒｏｕｇｈ ｔｈｅ ｔｏｗｎ
          eng | the river flows | 𝐭𝐡𝐞 𝐫𝐢𝐯𝐞𝐫 𝐟𝐥𝐨𝐰𝐬
          ara | السلام | ﺍﻟﺴﻼﻡ
          """)
  void formsOfLettersAreTheirLetters(String language, String plain, String other) {
    LanguageScore rule = new LanguageScore(IDENTIFIER, Set.of(language), LanguageScore.DEFAULT);
    assertThat(rule.measure(AnalyzedText.of(other)))
        .isPositive()
        .isEqualTo(rule.measure(AnalyzedText.of(plain)));
  }

  @Test
  void lettersThatTellNothingAreInNoAcceptedLanguage() {
    for (Set<String> accepted : List.of(Set.of("eng"), Set.<String>of())) {
      LanguageScore rule = new LanguageScore(IDENTIFIER, accepted, LanguageScore.DEFAULT);
      assertThat(rule.measure(AnalyzedText.of("𐌰𐌱𐌲 𐌳𐌴𐌵"))).isZero();
      assertThat(rule.measure(AnalyzedText.of("https://example.org"))).isZero();
    }
  }
}
