package io.e5stream.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void whatFitsIsShownInFullOnOneLine() {
    assertThat(OneLine.of(" a\n\nb\tc\u0007 ", 5)).isEqualTo("a b c");
  }

  @Test
  void longerTextIsCutBetweenWords() {
    assertThat(OneLine.of("the quick brown fox jumps", 20)).isEqualTo("the quick brown ...");
  }

  @Test
  void aLongWordIsCutInsideAndNoCharacterIsHalved() {
    assertThat(OneLine.of("\ud83c\udf31".repeat(30), 10))
        .isEqualTo("\ud83c\udf31".repeat(6) + " ...");
  }
}
