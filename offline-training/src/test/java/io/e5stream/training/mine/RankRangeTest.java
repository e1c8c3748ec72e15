package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankRangeTest {

  @Test
  void readsWhatItWrites() {
    assertThat(RankRange.parse("10-100")).isEqualTo(new RankRange(10, 100)).hasToString("10-100");
    assertThat(RankRange.parse("1-1").size()).isEqualTo(1);
    assertThat(RankRange.parse("1-" + RankRange.MAX).size()).isEqualTo(RankRange.MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-5", "5-4", "1-10001"})
  void refusesWhatIsNoRangeOfRanks(String text) {
    assertThatThrownBy(() -> RankRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ranks " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "10-", "-5-10", "a-b", "10..100"})
  void saysHowOneIsWritten(String text) {
    assertThatThrownBy(() -> RankRange.parse(text)).hasMessageContaining("such as 10-100");
  }
}
