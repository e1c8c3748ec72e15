package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivergenceGuardTest {

  private final DivergenceGuard guard = new DivergenceGuard(2);

  private void begin(double loss) {
    for (int i = 0; i < 10; i++) {
      assertThat(guard.check(loss, 1)).isNull();
    }
  }

  @Test
  void whatIsNoNumberIsFoundAtOnce() {
    assertThat(guard.check(Double.NaN, 1)).contains("loss is NaN");
    assertThat(guard.check(1, Double.POSITIVE_INFINITY)).contains("norm Infinity");
  }

  @Test
  void aLossThatStaysFarAboveTheFirstIsFound() {
    begin(2);
    for (int i = 0; i < 9; i++) {
      assertThat(guard.check(6.1, 1)).isNull();
    }
    assertThat(guard.check(6.1, 1)).contains("6.100, for 10 steps above 3 times");
  }

  @Test
  void peaksAndTheFactorItselfAreBorne() {
    begin(2);
    for (int i = 0; i < 30; i++) {
      assertThat(guard.check(i % 10 == 9 ? 6 : 100, 1)).isNull();
    }
  }
}
