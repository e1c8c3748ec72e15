package io.e5stream.filter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          One. Two! Three?             | 3 | 0
          One. Two                     | 1 | 1
          "Stop!" he said.             | 2 | 0
          Pi is 3.14 or so...          | 1 | 0
          今日は晴れ。明日は雨！本当？ | 3 | 0
          هل هذا كتاب؟ نعم             | 1 | 1
          यह एक वाक्य है। दूसरा         | 1 | 1
          no mark                      | 0 | 1
          😀                           | 0 | 1
          ...                          | 0 | 0
          """)
  void counts(String line, int ended, int unended) {
    assertThat(Sentences.of(line, 0, line.length())).isEqualTo(new Sentences(ended, unended));
  }
}
