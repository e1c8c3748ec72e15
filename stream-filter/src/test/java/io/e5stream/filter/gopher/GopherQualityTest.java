package io.e5stream.filter.gopher;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.assertSilent;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Script;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GopherQualityTest {

  private static final String EMOJI = "😀 👍🏽 👨‍👩‍👧 ❤️";

  @ParameterizedTest
  @EnumSource
  void countsWords(Script script) {
    MinWords min = new MinWords(MinWords.DEFAULT);
    assertThat(passes(min, script.words(49))).isFalse();
    assertThat(passes(min, script.words(49) + " .,; #!")).isFalse();
    assertThat(passes(min, script.words(50))).isTrue();
    assertThat(passes(min, script.words(51))).isTrue();
    MaxWords max = new MaxWords(MaxWords.DEFAULT);
    assertThat(passes(max, script.words(99_999))).isTrue();
    assertThat(passes(max, script.words(100_000))).isTrue();
    assertThat(passes(max, script.words(100_001))).isFalse();
  }

  @Test
  void emojiAreWordsWithoutLetters() {
    assertAt(MinWords::new, EMOJI, 4);
    assertAt(AlphabeticWords::new, EMOJI + " four words with letters", 0.5);
    assertAt(AlphabeticWords::new, EMOJI, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "ж", "ب", "나", "𝒳"})
  void meanWordLength(String letter) {
    String three = letter.repeat(3);
    String ten = letter.repeat(10);
    assertAt(MinMeanWordLength::new, three + " , " + three, 3);
    assertAt(MaxMeanWordLength::new, ten + ". " + ten, 10);
    MinMeanWordLength min = new MinMeanWordLength(MinMeanWordLength.DEFAULT);
    assertThat(passes(min, three)).isTrue();
    assertThat(passes(min, three + " " + letter.repeat(2))).isFalse();
    MaxMeanWordLength max = new MaxMeanWordLength(MaxMeanWordLength.DEFAULT);
    assertThat(passes(max, ten)).isTrue();
    assertThat(passes(max, ten + " " + letter.repeat(11))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"今日はとても良い天気です", "コーヒー", "ภาษาไทยไม่มีช่องว่าง", "😀 👍", "", "..."})
  void wordLengthSaysNothingWithoutSpaces(String text) {
    assertSilent(new MinMeanWordLength(3), text);
    assertSilent(new MaxMeanWordLength(10), text);
  }

  @ParameterizedTest
  @EnumSource
  void hashesAndEllipses(Script script) {
    assertAt(HashesPerWord::new, script.words(10) + " #", 0.1);
    assertAt(HashesPerWord::new, script.words(10) + " ##", 0.2);
    assertAt(EllipsesPerWord::new, script.words(10) + "…", 0.1);
    assertAt(EllipsesPerWord::new, script.words(20) + "... " + script.word() + "..", 1.0 / 21);
    assertThat(passes(new HashesPerWord(HashesPerWord.DEFAULT), script.words(9) + "#")).isFalse();
    assertThat(passes(new EllipsesPerWord(EllipsesPerWord.DEFAULT), script.words(9) + "..."))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void linesThatStartWithABullet(Script script) {
    for (String bullet : List.of("•", "-", "・", "●", "*")) {
      assertAt(BulletLines::new, lines(script, 9, bullet + " ", ""), 0.9);
    }
    BulletLines rule = new BulletLines(BulletLines.DEFAULT);
    assertThat(passes(rule, lines(script, 8, "• ", ""))).isTrue();
    assertThat(passes(rule, lines(script, 10, "• ", ""))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void linesThatEndWithAnEllipsis(Script script) {
    for (String ellipsis : List.of("…", "...", "....", "……", "。。。")) {
      assertAt(EllipsisLines::new, lines(script, 3, "", ellipsis), 0.3);
    }
    EllipsisLines rule = new EllipsisLines(EllipsisLines.DEFAULT);
    assertThat(passes(rule, lines(script, 2, "", "..."))).isTrue();
    assertThat(passes(rule, lines(script, 4, "", "..."))).isFalse();
    assertThat(passes(rule, lines(script, 4, "", ".."))).isTrue();
  }

  /** Ten lines, the first of them with something before and behind. */
  private static String lines(Script script, int marked, String before, String behind) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add(i < marked ? before + script.words(3) + behind : script.words(3));
    }
    return String.join("\n", lines);
  }

  @ParameterizedTest
  @EnumSource
  void wordsWithALetter(Script script) {
    String number = " " + script.number();
    assertAt(AlphabeticWords::new, script.words(8) + number.repeat(2), 0.8);
    AlphabeticWords rule = new AlphabeticWords(AlphabeticWords.DEFAULT);
    assertThat(passes(rule, script.words(9) + number)).isTrue();
    assertThat(passes(rule, script.words(7) + number.repeat(3))).isFalse();
    assertThat(passes(rule, script.words(8) + number.repeat(2) + " , ; !")).isTrue();
  }

  @Test
  void stopWords() {
    StopWords rule = new StopWords(StopWords.DEFAULT);
    assertThat(passes(rule, "buy cheap shoes the the the")).isFalse();
    assertAt(StopWords::new, "The king OF spades", 2);
    assertAt(StopWords::new, "To be with the king of that house and have", 8);
    assertAt(StopWords::new, "", 0);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LATIN", "ACCENTED"})
  void stopWordsAreOfLatinTexts(Script script) {
    assertSilent(new StopWords(2), script.words(30) + " the");
  }
}
