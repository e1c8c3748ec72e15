package io.e5stream.filter.language;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.assertSilent;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.text.AnalyzedText;
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
}
