package io.e5stream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParagraphsTest {

  @Test
  void tidiesSpaceAroundLines() {
    assertThat(Paragraphs.tidy(" a \r\n\n\n\n  b\nc\t\n")).isEqualTo("a\n\n  b\nc");
    assertThat(Paragraphs.oneLine(" a\n\n b ")).isEqualTo("a b");
  }

  @Test
  @Timeout(60)
  void aLongRunOfBlanksIsNoTrouble() {
    String text = "a" + " ".repeat(1_000_000) + "x";
    assertThat(Paragraphs.tidy(text)).isEqualTo(text);
    assertThat(Paragraphs.tidy(text + " \u00a0\t\nb")).isEqualTo(text + "\nb");
  }

  @Test
  void takesWholeParagraphsUpToExactlyTheLimit() {
    String text = "aaaa\n\nbbbb\n\ncc";

    assertThat(Paragraphs.leading(text, 14)).isEqualTo(text);
    assertThat(Paragraphs.leading(text, 13)).isEqualTo("aaaa\n\nbbbb");
    assertThat(Paragraphs.leading(text, 10)).isEqualTo("aaaa\n\nbbbb");
    assertThat(Paragraphs.leading(text, 9)).isEqualTo("aaaa");
    assertThat(Paragraphs.leading(" \n\n ", 9)).isEmpty();
  }

  @Test
  void cutsALongParagraphBetweenWordsAndAWordBetweenCharacters() {
    assertThat(Paragraphs.leading("one two three", 8)).isEqualTo("one two");
    assertThat(Paragraphs.leading("one two three", 7)).isEqualTo("one two");
    assertThat(Paragraphs.leading("one two three", 6)).isEqualTo("one");
    assertThat(Paragraphs.leading("漢字漢字漢字", 4)).isEqualTo("漢字漢字");
    assertThat(Paragraphs.leading("a😀😀", 4)).isEqualTo("a😀");
  }
}
