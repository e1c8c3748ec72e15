package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandAloneLineTest {

  private static final String BELOW = "a".repeat(StandAloneLine.MIN_BELOW);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brewing",
        "How to brew?",
        "3. Storage",
        "Tea & health (since 1990)",
        "緑茶",
        "2019 harvest"
      })
  void headingsAre(String line) {
    assertThat(StandAloneLine.isHeading(line, BELOW)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was late.",
        "Ingredients:",
        "and so it went on",
        "- Brewing",
        "* Brewing",
        "\u2022 Brewing",
        "\"Brewing",
        "\u201cBrewing\u201d she said",
        "\u2014 Brewing",
        "> Brewing",
        "See https://tea.example",
        "mail@tea.example",
        "Tea | Cup",
        "Tea    3.50",
        "int Main = 3",
        "X",
        "* * *",
        "1984",
        "Late in the year,"
      })
  void otherLinesAreNot(String line) {
    assertThat(StandAloneLine.isHeading(line, BELOW)).isFalse();
  }

  @Test
  void oneMoreIsTooLong() {
    String longest = "A" + "b".repeat(StandAloneLine.MAX_LENGTH - 1);
    assertThat(StandAloneLine.isHeading(longest, BELOW)).isTrue();
    assertThat(StandAloneLine.isHeading(longest + "b", BELOW)).isFalse();
    String most = "Word" + " word".repeat(StandAloneLine.MAX_WORDS - 1);
    assertThat(StandAloneLine.isHeading(most, BELOW)).isTrue();
    assertThat(StandAloneLine.isHeading(most + " word", BELOW)).isFalse();
  }

  @Test
  void whatIsBelowHasToBeAParagraph() {
    assertThat(StandAloneLine.isHeading("Brewing", BELOW)).isTrue();
    assertThat(StandAloneLine.isHeading("Brewing", BELOW.substring(1))).isFalse();
    assertThat(StandAloneLine.isHeading("Brewing", "- " + BELOW)).isFalse();
    assertThat(StandAloneLine.isHeading("Brewing", "")).isFalse();
  }
}
