package io.e5stream.training.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearScheduleTest {

  @Test
  void risesThenFallsToNothing() {
    LinearSchedule schedule = new LinearSchedule(1, 3, 11);
    assertThat(schedule.rate(1)).isEqualTo(0.25);
    assertThat(schedule.rate(3)).isEqualTo(0.75);
    assertThat(schedule.rate(4)).isCloseTo(8 / 9.0, within(1e-12));
    assertThat(schedule.rate(11)).isCloseTo(1 / 9.0, within(1e-12));
  }

  @Test
  void beginsBelowThePeakWithoutWarmUp() {
    assertThat(new LinearSchedule(2, 0, 4).rate(1)).isCloseTo(1.6, within(1e-12));
  }

  @Test
  void moreWarmUpThanStepsCannotBe() {
    assertThatThrownBy(() -> new LinearSchedule(1, 5, 4)).hasMessageContaining("5 of 4 steps");
  }
}
