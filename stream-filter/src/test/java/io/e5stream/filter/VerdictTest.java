package io.e5stream.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void aRejectionCarriesRuleValueAndThreshold() {
    Finding finding = new Finding("nemo.digits", Side.PASSAGE, 0.4, Limit.atMost(0.15));
    assertThat(Verdict.of(finding))
        .isEqualTo(
            new Verdict.Rejected("nemo.digits", Side.PASSAGE, 0.4, Limit.Bound.AT_MOST, 0.15));
  }

  @Test
  void aFindingWithinItsLimitIsAccepted() {
    assertThat(Verdict.of(new Finding("r", Side.QUERY, 0.15, Limit.atMost(0.15))))
        .isEqualTo(Verdict.ACCEPTED);
    assertThat(Verdict.of(new Finding("r", Side.QUERY, Double.NaN, Limit.atLeast(1))))
        .isEqualTo(Verdict.ACCEPTED);
  }
}
