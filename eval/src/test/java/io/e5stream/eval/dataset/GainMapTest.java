package io.e5stream.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainMapTest {

  private static final Judgements CODES =
      new Judgements(Map.of("q", Map.of("best", 1, "least", 4, "out", -1), "r", Map.of("out", -1)));

  @Test
  void putsGainsInPlaceOfCodes() {
    GainMap gains = GainMap.parse("1=4, 2=3,3=2,4=1");
    assertThat(gains.apply(CODES).byQuery())
        .isEqualTo(Map.of("q", Map.of("best", 4, "least", 1))); // r has no judgement left
    assertThat(gains.leftOut(CODES)).isEqualTo(Map.of(-1, 2));
  }

  @Test
  void aCodeMayBeWorthNothingAndStillBeAJudgement() {
    assertThat(GainMap.parse("-1=0").apply(CODES).of("r")).isEqualTo(Map.of("out", 0));
  }

  @Test
  void withoutAMapJudgementsAreGains() {
    assertThat(GainMap.NONE.apply(CODES)).isEqualTo(CODES);
    assertThat(GainMap.NONE.leftOut(CODES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1           | "1" is no code with its gain; write code=gain,code=gain
          1=4,,2=3    | "" is no code with its gain
          1=-4        | "1=-4" is no code with its gain
          1=4,1=3     | code 1 has two gains
          a=b         | "a=b" is no code with its gain
          """)
  void saysWhichPartIsWrong(String text, String problem) {
    assertThatThrownBy(() -> GainMap.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void refusesANegativeGain() {
    assertThatThrownBy(() -> new GainMap(Map.of(1, -4)))
        .hasMessageContaining("code 1 has the gain -4");
  }
}
