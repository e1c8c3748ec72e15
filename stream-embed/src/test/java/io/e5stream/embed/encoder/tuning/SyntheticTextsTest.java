package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import org.junit.jupiter.api.Test;

class SyntheticTextsTest {

  private final SyntheticTexts texts = SyntheticTexts.of(Bundle.builtIn());

  @Test
  void haveTheLengthsThatFillBatches() {
    assertThat(texts.shortTokens()).isEqualTo(SyntheticTexts.SHORT);
    assertThat(texts.longTokens()).isEqualTo(SyntheticTexts.LONG);
  }

  @Test
  void everyBudgetHasAsManyTokensInShortTextsAsInLongOnes() {
    for (int budget : new int[] {128, 256, 512, 2_048}) {
      var filling = texts.filling(budget);
      long shorts = filling.stream().filter(texts.shortText()::equals).count();
      long longs = filling.stream().filter(texts.longText()::equals).count();
      assertThat(shorts * texts.shortTokens()).isEqualTo(longs * texts.longTokens());
      assertThat(shorts * texts.shortTokens()).isGreaterThanOrEqualTo(budget);
      assertThat(shorts * texts.shortTokens() + longs * texts.longTokens())
          .isEqualTo(texts.tokens(budget));
    }
  }
}
