package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEndsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One. Two three|Two three",
        "One! \"Two\" three|\"Two\" three",
        "He said \"No.\" Then he left|Then he left",
        "It rose 3.5 m in all|",
        "Fruit, e.g. apples and pears|",
        "Ask Dr. Lee or J. Smith|",
        "Made in the USA. Sold here|Sold here",
        "晴れです。明日は|明日は",
        "「はい。」と言った|と言った",
        "No end here|",
        "One.  Two|Two",
      })
  void findsTheLastEnd(String text, String rest) {
    int expected = rest == null ? -1 : text.length() - rest.length();

    assertThat(SentenceEnds.last(text, 0, text.length() - 1)).isEqualTo(expected);
  }

  @Test
  void lineBreakEndsASentence() {
    assertThat(SentenceEnds.last("A heading\n\nand text", 0, 15)).isEqualTo(11);
  }
}
