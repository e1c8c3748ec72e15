package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.eval.dataset.CorpusDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextMixTest {

  private static final Bundle BUNDLE = Bundle.builtIn();

  @Test
  void textsCarryTheirPrefixesAndAreShuffledAlike() {
    RawTexts raw =
        new RawTexts(
            "test",
            List.of("why", "how", "who"),
            List.of(
                new CorpusDocument("1", "Tea", "Leaves steep."),
                new CorpusDocument("2", "", "Moon")));
    TextMix mix = TextMix.of(raw, BUNDLE, 7);

    assertThat(mix.texts())
        .extracting(BenchText::input)
        .containsExactlyInAnyOrder(
            "query: why",
            "query: how",
            "query: who",
            "passage: Tea Leaves steep.",
            "passage: Moon");
    assertThat(mix).isEqualTo(TextMix.of(raw, BUNDLE, 7));
    assertThat(mix).isNotEqualTo(TextMix.of(raw, BUNDLE, 8));
    // [CLS] query : why [SEP]
    assertThat(mix.texts()).contains(new BenchText("query: why", 5));
    assertThat(mix.cut()).isZero();
  }

  @Test
  void longTextsAreCutToTheLimitAndCounted() {
    String input = "passage: " + "wavelength ".repeat(700);
    String huge = "passage: " + "x".repeat(2_000_000);
    TextMix mix = TextMix.of(List.of(input, huge, "passage: short"), BUNDLE);

    assertThat(mix.cut()).isEqualTo(2);
    BenchText cut = mix.texts().get(0);
    assertThat(cut.tokens()).isEqualTo(512);
    assertThat(input).startsWith(cut.input());
    try (Tokenizer tokenizer = Tokenizer.open(BUNDLE)) {
      assertThat(tokenizer.count(cut.input())).isEqualTo(512);
    }
    assertThat(mix.texts().get(1).tokens()).isLessThanOrEqualTo(512);
    assertThat(mix.texts().get(2).input()).isEqualTo("passage: short");
  }

  @Test
  void countsLengthsByBucket() {
    TextMix mix =
        new TextMix(
            List.of(
                new BenchText("", 1),
                new BenchText("", 16),
                new BenchText("", 17),
                new BenchText("", 512),
                new BenchText("", 513)),
            0);
    assertThat(mix.histogram()).hasToString("{1-16=2, 17-32=1, 257-512=1, over 512=1}");
    assertThat(mix.tokens()).isEqualTo(1059);
    assertThat(mix.lengths()).containsExactly(1, 16, 17, 512, 513);
  }
}
