package io.e5stream.filter.c4;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Script;
import io.e5stream.filter.text.AnalyzedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class C4Test {

  @Test
  void fillerTextAndCodeAreNotAllowed() {
    assertAt(LoremIpsum::new, "Nothing of the kind.", 0);
    assertAt(LoremIpsum::new, "LOREM ipsum, then lorem ipsum", 2);
    assertThat(passes(new LoremIpsum(LoremIpsum.DEFAULT), "مرحبا Lorem Ipsum")).isFalse();
    assertAt(CurlyBrackets::new, "水 [火] (木)", 0);
    assertAt(CurlyBrackets::new, "if (x) {", 1);
    assertThat(passes(new CurlyBrackets(CurlyBrackets.DEFAULT), "😀 {")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"LATIN, .", "CJK, 。", "ARABIC, ؟", "DEVANAGARI, ।"})
  void fiveSentences(Script script, String mark) {
    MinSentences rule = new MinSentences(C4Lines.C4, MinSentences.DEFAULT);
    String sentence = script.words(4) + mark + " ";
    assertThat(passes(rule, sentence.repeat(4))).isFalse();
    assertThat(passes(rule, sentence.repeat(5))).isTrue();
    assertThat(passes(rule, sentence.repeat(6))).isTrue();
    assertAt(min -> new MinSentences(C4Lines.C4, min), sentence.repeat(5), 5);
    String shortLine = "\n" + script.words(2) + mark;
    assertAt(min -> new MinSentences(C4Lines.C4, min), sentence + shortLine, 1);
  }

  @ParameterizedTest
  @EnumSource
  void linesNeedThreeWords(Script script) {
    assertThat(kept(C4Lines.C4, script.words(2) + ".")).isFalse();
    assertThat(kept(C4Lines.C4, script.words(3) + ".")).isTrue();
    assertThat(kept(C4Lines.C4, script.words(4) + ".")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He left the room.               | true
          He left the room                | false
          He said "leave the room!"       | true
          他离开了房间。                  | true
          Please enable JavaScript now.   | false
          We use cookies on this site.    | false
          Read our Privacy Policy today.  | false
          """)
  void linesOfC4(String line, boolean kept) {
    assertThat(kept(C4Lines.C4, line)).isEqualTo(kept);
  }

  @Test
  void fineWebLeavesOutTerminalPunctuation() {
    assertThat(kept(C4Lines.FINEWEB, "He left the room")).isTrue();
    assertThat(kept(C4Lines.FINEWEB, "We use cookies on this site")).isFalse();
  }

  @Test
  void longWords() {
    assertThat(kept(C4Lines.C4, "one two " + "x".repeat(1000) + ".")).isTrue();
    assertThat(kept(C4Lines.C4, "one two " + "x".repeat(1001) + ".")).isFalse();
    assertThat(kept(C4Lines.C4, "one two " + "ب".repeat(1001) + ".")).isFalse();
  }

  private static boolean kept(C4Lines lines, String line) {
    return lines.keeps(AnalyzedText.of("Another line.\n" + line), 1);
  }
}
