package io.e5stream.filter.nemo;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.assertSilent;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Boundary;
import io.e5stream.filter.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NemoTest {

  /** 100 characters, some of them special. */
  private static void assertShare(
      DoubleFunction<TextRule> rule, double limit, int at, String usual, String special) {
    assertAt(rule, special.repeat(at) + usual.repeat(100 - at), limit);
    assertThat(passes(rule.apply(limit), special.repeat(at - 1) + usual.repeat(101 - at))).isTrue();
    assertThat(passes(rule.apply(limit), special.repeat(at + 1) + usual.repeat(99 - at))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "水", "ب", "क", "𝒳"})
  void sharesOfCharacters(String letter) {
    for (String special : List.of("%", "😀", "\u00a0", "\ufffd", "—")) {
      assertShare(NonAlphaNumeric::new, NonAlphaNumeric.DEFAULT, 25, letter, special);
    }
    for (String digit : List.of("7", "٧", "७", "７")) {
      assertShare(Digits::new, Digits.DEFAULT, 15, letter, digit);
    }
    for (String space : List.of(" ", "\t", "\u3000", "\n")) {
      assertShare(WhiteSpace::new, WhiteSpace.DEFAULT, 25, letter, space);
    }
    for (String bracket : List.of("(", ")", "[", "（")) {
      assertShare(Parentheses::new, Parentheses.DEFAULT, 10, letter, bracket);
    }
  }

  @Test
  void punctuationOfSentencesIsUsual() {
    assertAt(NonAlphaNumeric::new, "水。火？", 0);
    assertAt(NonAlphaNumeric::new, "a,b.c!\n", 0);
    assertAt(NonAlphaNumeric::new, "كِتَاب؟", 0);
    assertAt(NonAlphaNumeric::new, "a b", 1.0 / 3);
  }

  @Test
  void symbolsForEachWord() {
    assertAt(SymbolsPerWord::new, "a b c d e f g h i j #", 0.1);
    assertAt(SymbolsPerWord::new, "水火木金土日月山川人 # …", 0.2);
    assertThat(passes(new SymbolsPerWord(SymbolsPerWord.DEFAULT), "قلم كتاب ...")).isFalse();
    assertAt(SymbolsPerWord::new, "😀 👍", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.bc/", "HTTPS://a.bc", "www.abcd.efg", "http://水.火/"})
  void urls(String url) {
    int length = url.length();
    String text = url + " " + "x".repeat(length * 4 - 1);
    assertAt(Urls::new, text, 0.2);
    assertThat(passes(new Urls(Urls.DEFAULT), text + "x")).isTrue();
    assertThat(passes(new Urls(Urls.DEFAULT), text.substring(0, text.length() - 1))).isFalse();
    assertAt(Urls::new, "awww.no httpx https:/", 0);
  }

  @Test
  void boilerplate() {
    String policy = "See our Privacy Policy.";
    assertAt(Boilerplate::new, paragraphs(policy, 2, 5), 0.4);
    Boilerplate rule = new Boilerplate(Boilerplate.DEFAULT);
    assertThat(passes(rule, paragraphs(policy, 1, 5))).isTrue();
    assertThat(passes(rule, paragraphs("这里 terms of USE 适用", 3, 5))).isFalse();
    assertSilent(rule, "");
  }

  private static String paragraphs(String marked, int count, int all) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      paragraphs.add(i < count ? marked : "Plain words " + i);
    }
    return String.join("\n\n", paragraphs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same", "水", "نفس", "😀"})
  void repeatedLinesAndParagraphs(String line) {
    for (String end : List.of("\n", "\n\n")) {
      DoubleFunction<TextRule> lines =
          end.length() == 1 ? RepeatedLines::new : RepeatedParagraphs::new;
      // The first is no repetition: 8 of one kind and 2 others have 7.
      String eight = (line + end).repeat(8);
      assertAt(lines, eight + "b" + end + "c", 0.7);
      assertThat(passes(lines.apply(0.7), eight.replaceFirst(line, "d") + "b" + end + "c"))
          .isTrue();
      assertThat(passes(lines.apply(0.7), eight + line + end + "c")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "水", "ب", "😀"})
  void charactersOfRepetitions(String letter) {
    // 4 of 5 * 9 + 4 line ends: 36 of 49.
    String line = letter.repeat(9);
    String text = String.join("\n", List.of(line, line, line, line, line));
    assertAt(RepeatedLineCharacters::new, text, 36.0 / 49);
    assertThat(passes(new RepeatedLineCharacters(RepeatedLineCharacters.DEFAULT), text)).isTrue();
    assertThat(
            passes(
                new RepeatedLineCharacters(RepeatedLineCharacters.DEFAULT),
                (line + "\n").repeat(10)))
        .isFalse();
    String paragraphs = String.join("\n\n", List.of(line, line, line, line, line));
    Boundary.assertAt(RepeatedParagraphCharacters::new, paragraphs, 36.0 / 53);
  }

  @Test
  void sentencesWithoutMark() {
    assertAt(UnendedSentences::new, "One. Two\nThree! Four", 0.5);
    assertAt(UnendedSentences::new, "水火。木金。土", 1.0 / 3);
    assertAt(UnendedSentences::new, "هل هذا كتاب؟", 0);
    UnendedSentences rule = new UnendedSentences(UnendedSentences.DEFAULT);
    assertThat(passes(rule, "😀 a\n".repeat(84) + "end.\n".repeat(16))).isTrue();
    assertThat(passes(rule, "😀 a\n".repeat(85) + "end.\n".repeat(15))).isTrue();
    assertThat(passes(rule, "😀 a\n".repeat(86) + "end.\n".repeat(14))).isFalse();
    assertSilent(rule, "...");
  }
}
