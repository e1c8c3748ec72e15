package io.e5stream.eval.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void scoresHaveFourDecimals() {
    assertThat(Numbers.score(0.68854)).isEqualTo("0.6885");
    assertThat(Numbers.score(-0.23)).isEqualTo("\u22120.2300");
    assertThat(Numbers.shortScore(0.68854)).isEqualTo("0.689");
    assertThat(Numbers.score(Double.NaN)).isEqualTo("not a number");
  }

  @Test
  void differencesHaveASignUnlessTheyRoundToZero() {
    assertThat(Numbers.difference(0.0012)).isEqualTo("+0.0012");
    assertThat(Numbers.difference(-0.00104)).isEqualTo("\u22120.0010");
    assertThat(Numbers.difference(0.00004)).isEqualTo("0.0000");
    assertThat(Numbers.difference(-0.00004)).isEqualTo("0.0000");
    assertThat(Numbers.difference(Double.NaN)).isEqualTo("not a number");
  }

  @Test
  void tolerancesAreShort() {
    assertThat(Numbers.tolerance(0.002)).isEqualTo("0.002");
    assertThat(Numbers.tolerance(0.0005)).isEqualTo("0.0005");
    assertThat(Numbers.tolerance(0.1)).isEqualTo("0.1");
    assertThat(Numbers.tolerance(0)).isEqualTo("0");
    assertThat(Numbers.tolerance(10)).isEqualTo("10");
  }

  @Test
  void ratesHaveThreeDigits() {
    assertThat(Numbers.rate(3513.7)).isEqualTo("3,514");
    assertThat(Numbers.rate(99.96)).isEqualTo("100");
    assertThat(Numbers.rate(99.94)).isEqualTo("99.9");
    assertThat(Numbers.rate(9.996)).isEqualTo("10.0");
    assertThat(Numbers.rate(1.5)).isEqualTo("1.50");
  }

  @Test
  void anyNumberIsCutToFourDigits() {
    assertThat(Numbers.plain(0.9)).isEqualTo("0.9");
    assertThat(Numbers.plain(104.9512)).isEqualTo("105");
    assertThat(Numbers.plain(20_000.0)).isEqualTo("20000");
    assertThat(Numbers.plain(-0.123456)).isEqualTo("\u22120.1235");
    assertThat(Numbers.plain(0)).isEqualTo("0");
    assertThat(Numbers.plain(Double.NaN)).isEqualTo("not a number");
  }

  @Test
  void ratiosAndShares() {
    assertThat(Numbers.ratio(1.5508)).isEqualTo("1.55\u00d7");
    assertThat(Numbers.percent(0.021)).isEqualTo("2.1\u00a0%");
  }
}
