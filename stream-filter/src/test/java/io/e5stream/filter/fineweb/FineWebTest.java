package io.e5stream.filter.fineweb;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Script;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FineWebTest {

  private static String lines(int n, int marked, String markedLine, String other) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lines.add(i < marked ? markedLine : other);
    }
    return String.join("\n", lines);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"LATIN,.", "LATIN,?\"", "CJK,。", "CJK,！」", "ARABIC,؟", "DEVANAGARI,।"})
  void linesThatEndAsSentences(Script script, String mark) {
    String ended = script.words(3) + mark;
    assertAt(EndedLines::new, lines(100, 12, ended, script.words(3)), 0.12);
    EndedLines rule = new EndedLines(EndedLines.DEFAULT);
    assertThat(passes(rule, lines(100, 11, ended, script.words(3)))).isFalse();
    assertThat(passes(rule, lines(100, 13, ended, script.words(3)))).isTrue();
    assertThat(passes(rule, lines(100, 100, script.words(3) + ",", ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "水", "ب", "😀"})
  void shortLinesHaveThirtyCharacters(String character) {
    String thirty = character.repeat(30);
    String longer = character.repeat(31);
    assertAt(ShortLines::new, lines(100, 67, thirty, longer), 0.67);
    ShortLines rule = new ShortLines(ShortLines.DEFAULT);
    assertThat(passes(rule, lines(100, 66, thirty, longer))).isTrue();
    assertThat(passes(rule, lines(100, 68, thirty, longer))).isFalse();
    assertThat(passes(rule, lines(100, 100, longer, ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "水", "ب", "😀"})
  void charactersInDuplicateLines(String character) {
    // 1 of 100 characters outside line ends.
    String text = character + "\n" + character + "\n" + "x".repeat(98);
    assertAt(DuplicateLineText::new, text, 0.01);
    DuplicateLineText rule = new DuplicateLineText(DuplicateLineText.DEFAULT);
    assertThat(passes(rule, text + "x")).isTrue();
    assertThat(passes(rule, text.substring(0, text.length() - 1))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void lineEndsForEachWord(Script script) {
    assertAt(NewlinesPerWord::new, script.words(10) + "\n\r\n\r", 0.3);
    NewlinesPerWord rule = new NewlinesPerWord(NewlinesPerWord.DEFAULT);
    assertThat(passes(rule, script.words(10) + "\n\n")).isTrue();
    assertThat(passes(rule, script.words(10) + "\n\n\n\n")).isFalse();
  }

  @Test
  void emojiAreWords() {
    assertAt(NewlinesPerWord::new, "😀 👍🏽\n", 0.5);
  }
}
