package io.e5stream.filter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextScannerTest {

  private static List<String> tokens(String text) {
    Tokens tokens = AnalyzedText.of(text).tokens();
    return IntStream.range(0, tokens.size()).mapToObj(tokens::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It isn't the U.S. market!!   | it;isn't;the;u;.;s;.;market;!!
          can’t stop                   | can’t;stop
          'quoted' words'              | ';quoted;';words;'
          3.5 GHz x86                  | 3;.;5;ghz;x86
          日本語のテスト               | 日;本;語;の;テスト
          コーヒー                     | コーヒー
          나무가 자란다                | 나무가;자란다
          كِتَاب جديد؟                 | كِتَاب;جديد;؟
          ภาษาไทย ดี                   | ภาษาไทย;ดี
          naïve café                   | naïve;café
          so­ft                        | so­ft
          a…b...c                      | a;…;b;...;c
          👨‍👩‍👧👍🏽❤️               | 👨‍👩‍👧;👍🏽;❤️
          𝒳𝒴 𠀀                       | 𝒳𝒴;𠀀
          """)
  void findsTokens(String text, String expected) {
    assertThat(String.join(";", tokens(text))).isEqualTo(expected);
  }

  @Test
  void wordsAreMoreThanPunctuation() {
    AnalyzedText text = AnalyzedText.of("Well , so -- 42 ... 😀 # 水");
    assertThat(text.words()).isEqualTo(5);
    assertThat(text.tokens().wordHashes()).hasSize(5);
  }

  @Test
  void charactersAreCodePoints() {
    CharacterCounts counts = AnalyzedText.of("a😀 é１\r\n\n(x) # ... ……، 水").characters();
    assertThat(counts).isEqualTo(new CharacterCounts(23, 4, 3, 1, 0, 8, 2, 6, 2, 1, 3));
    assertThat(counts.share(2)).isEqualTo(2.0 / 23);
  }

  @Test
  void linesHaveNoWhiteSpaceAround() {
    AnalyzedText text = AnalyzedText.of("\n  one 😀 \r\ntwo\u3000\n \n\n  three\u2028four");
    assertThat(IntStream.range(0, text.lines().size()).mapToObj(text.lines()::line))
        .containsExactly("one 😀", "two", "three", "four");
    assertThat(text.lines().length(0)).isEqualTo(5);
    assertThat(IntStream.range(0, text.paragraphs().size()).mapToObj(text.paragraphs()::line))
        .containsExactly("one 😀 \r\ntwo", "three\u2028four");
    assertThat(text.paragraphs().length(0)).isEqualTo(9);
  }

  @Test
  void nothingHasNothing() {
    AnalyzedText text = AnalyzedText.of("");
    assertThat(text.tokens().size()).isZero();
    assertThat(text.lines().size()).isZero();
    assertThat(text.characters().share(0)).isNaN();
    assertThat(text.perWord(0)).isNaN();
    assertThat(text.perLine(0)).isNaN();
    assertThat(text.repetition().topShare(2)).isNaN();
  }

  @Test
  void hashesIgnoreCase() {
    Tokens tokens = AnalyzedText.of("The the THE cat ÉTÉ été").tokens();
    assertThat(tokens.hash(0)).isEqualTo(tokens.hash(1)).isEqualTo(tokens.hash(2));
    assertThat(tokens.hash(0)).isEqualTo(TextHash.ofWord("The")).isNotEqualTo(tokens.hash(3));
    assertThat(tokens.hash(4)).isEqualTo(tokens.hash(5));
  }

  /** Whatever a text is made of, tokens lie in order in it and characters are all counted. */
  @Test
  void anyTextIsScannedWhole() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> parts =
        List.of(
            "a", "Z", "é", "水", "テ", "ไ", "ب", "\u0301", "😀", "\u200d", "🏽", "\ud83d", "\udc00",
            " ", "\n", "\r", "\u00a0", ".", "...", "#", "'", "(", "7", "١", "\u0000", "\ufffd");
    for (int round = 0; round < 500; round++) {
      List<String> chosen = new ArrayList<>();
      int n = random.nextInt(60);
      for (int i = 0; i < n; i++) {
        chosen.add(parts.get(random.nextInt(parts.size())));
      }
      String text = String.join("", chosen);
      AnalyzedText analyzed = AnalyzedText.of(text);
      assertThat(analyzed.characters().all())
          .as("seed %d round %d", seed, round)
          .isEqualTo(text.codePointCount(0, text.length()));
      Tokens tokens = analyzed.tokens();
      int end = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(tokens.start(i)).as("seed %d round %d", seed, round).isGreaterThanOrEqualTo(end);
        end = tokens.end(i);
        assertThat(end).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
      }
      for (int i = 0; i < analyzed.lines().size(); i++) {
        String line = analyzed.lines().line(i);
        assertThat(line).as("seed %d", seed).isNotBlank().doesNotContain("\n", "\r");
        assertThat(analyzed.lines().length(i)).isEqualTo(line.codePointCount(0, line.length()));
      }
    }
  }
}
