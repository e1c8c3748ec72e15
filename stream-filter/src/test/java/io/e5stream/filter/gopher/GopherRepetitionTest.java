package io.e5stream.filter.gopher;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.assertSilent;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GopherRepetitionTest {

  /** Ten stretches of one length, the last ones equal to the first. */
  private static String stretches(Script script, int duplicates, String separator) {
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int different = Math.min(i, 9 - duplicates);
      stretches.add(script.words(2) + (char) ('a' + different));
    }
    return String.join(separator, stretches);
  }

  @ParameterizedTest
  @EnumSource
  void duplicateLines(Script script) {
    assertAt(DuplicateLines::new, stretches(script, 3, "\n"), 0.3);
    DuplicateLines rule = new DuplicateLines(DuplicateLines.DEFAULT);
    assertThat(passes(rule, stretches(script, 2, "\n"))).isTrue();
    assertThat(passes(rule, stretches(script, 4, "\n"))).isFalse();
    assertThat(passes(rule, stretches(script, 4, " "))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void duplicateParagraphs(Script script) {
    assertAt(DuplicateParagraphs::new, stretches(script, 3, "\n\n"), 0.3);
    DuplicateParagraphs rule = new DuplicateParagraphs(DuplicateParagraphs.DEFAULT);
    assertThat(passes(rule, stretches(script, 2, "\n \n"))).isTrue();
    assertThat(passes(rule, stretches(script, 4, "\r\n\r\n"))).isFalse();
    assertThat(passes(rule, stretches(script, 4, "\n"))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void charactersInDuplicates(Script script) {
    String lines = stretches(script, 2, "\n");
    int all = lines.codePointCount(0, lines.length());
    int one = (all - 9) / 10;
    assertAt(DuplicateLineCharacters::new, lines, 2.0 * one / all);
    assertThat(passes(new DuplicateLineCharacters(DuplicateLineCharacters.DEFAULT), lines))
        .isTrue();
    assertThat(
            passes(
                new DuplicateLineCharacters(DuplicateLineCharacters.DEFAULT),
                stretches(script, 3, "\n")))
        .isFalse();
    String paragraphs = stretches(script, 2, "\n\n");
    assertAt(DuplicateParagraphCharacters::new, paragraphs, 2.0 * one / (all + 9));
    assertThat(
            passes(
                new DuplicateParagraphCharacters(DuplicateParagraphCharacters.DEFAULT),
                stretches(script, 4, "\n\n")))
        .isFalse();
  }

  @Test
  void mostFrequentNGram() {
    // "go on" twice, 10 characters of 50.
    String text = "go on " + "x".repeat(38) + " go on";
    assertAt(max -> new TopNGram(2, max), text, 0.2);
    assertAt(max -> new TopNGram(3, max), "水火木金水火木", 1);
    assertAt(max -> new TopNGram(4, max), "لا شيء هنا يا لا شيء هنا يا", 26.0 / 27);
    assertThat(new TopNGram(4, 0.16).name()).isEqualTo("gopher.top-4-gram");
  }

  @ParameterizedTest
  @CsvSource({"5, 0.15", "6, 0.14", "7, 0.13", "8, 0.12", "9, 0.11", "10, 0.10"})
  void duplicateNGrams(int n, double max) {
    for (int first : new int[] {'a', 0x4e00, 0x628, 0x1f600}) {
      List<String> words = IntStream.range(first, first + n).mapToObj(Character::toString).toList();
      String gram = String.join(" ", words);
      String text = gram + " - " + gram;
      int all = text.codePointCount(0, text.length());
      assertAt(limit -> new DuplicateNGrams(n, limit), text, (double) n / all);
      assertThat(passes(new DuplicateNGrams(n, max), text)).isFalse();
      String lessByAWord = String.join(" ", words.subList(1, n));
      assertThat(passes(new DuplicateNGrams(n, max), gram + " - " + lessByAWord)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n \n"})
  void blankTextsHaveNoLines(String text) {
    assertSilent(new DuplicateLines(0.3), text);
    assertSilent(new DuplicateParagraphs(0.3), text);
  }
}
