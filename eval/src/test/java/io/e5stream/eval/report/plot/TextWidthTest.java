package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void growsWithTextAndFont() {
    // 4 digits of 0.64 em and a point of 0.4 em: 2.96 em.
    assertThat(TextWidth.of("0.687", 10)).isCloseTo(29.6, within(1e-9));
    assertThat(TextWidth.of("0.687", 20)).isCloseTo(59.2, within(1e-9));
    assertThat(TextWidth.of("", 10)).isZero();
  }

  @Test
  void aSignOutsideTheBasicPlaneCountsOnce() {
    assertThat(TextWidth.of("\uD83D\uDE00", 10)).isEqualTo(10);
  }

  @Test
  void keepsTextThatFitsAndShortensTextThatDoesNot() {
    assertThat(TextWidth.fit("scifact", 500, 13)).isEqualTo("scifact");
    String fitted = TextWidth.fit("a data set with a long name", 100, 13);
    assertThat(fitted).startsWith("a data").endsWith("\u2026");
    assertThat(TextWidth.of(fitted, 13)).isLessThanOrEqualTo(100);
  }

  @Test
  void neverCutsASurrogatePairOrRunsOutOfText() {
    assertThat(TextWidth.fit("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 25, 10))
        .isEqualTo("\uD83D\uDE00\u2026");
    assertThat(TextWidth.fit("wide", 1, 13)).isEqualTo("w\u2026");
  }

  @Test
  void breaksLinesAtSpaces() {
    // 4 letters of 0.62 em and two of 0.4, or 0.98, are below 40 each; two words are above.
    assertThat(TextWidth.wrap("nice short words", 40, 10))
        .containsExactly("nice", "short", "words");
    assertThat(TextWidth.wrap("nice short words", 400, 10)).containsExactly("nice short words");
    assertThat(TextWidth.wrap("", 40, 10)).containsExactly("");
  }
}
