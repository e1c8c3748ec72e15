package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import org.junit.jupiter.api.Test;

class SyntheticTextsTest {

  private final SyntheticTexts texts = SyntheticTexts.of(Bundle.builtIn());

  @Test
  void haveTheLengthsThatFillBatches() {
    assertThat(texts.paragraphTokens()).isEqualTo(SyntheticTexts.PARAGRAPH);
    assertThat(texts.passageTokens()).isEqualTo(SyntheticTexts.PASSAGE);
  }

  /** Else the rates of two budgets would be those of two mixes. */
  @Test
  void everyBudgetHasTheSameMixAndIsFilled() {
    for (int budget : new int[] {128, 256, 512, 1_024, 2_048}) {
      var filling = texts.filling(budget);
      long paragraphs =
          filling.stream().filter(texts.paragraph()::equals).count() * texts.paragraphTokens();
      long passages =
          filling.stream().filter(texts.passage()::equals).count() * texts.passageTokens();
      assertThat(paragraphs + passages).isEqualTo(texts.tokens(budget));
      assertThat(paragraphs).isBetween(passages - passages / 100, passages);
      assertThat(passages).isGreaterThanOrEqualTo(budget);
    }
  }
}
