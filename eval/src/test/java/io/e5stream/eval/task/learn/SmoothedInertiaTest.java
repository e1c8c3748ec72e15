package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmoothedInertiaTest {

  @Test
  void endsAfterTenBatchesWithoutALow() {
    SmoothedInertia inertia = new SmoothedInertia(5);
    inertia.add(3);
    for (int batch = 0; batch < 9; batch++) {
      inertia.add(3);
    }
    assertThat(inertia.isFalling()).isTrue();
    inertia.add(3);
    assertThat(inertia.isFalling()).isFalse();
  }

  @Test
  void aLowStartsTheCountAgain() {
    SmoothedInertia inertia = new SmoothedInertia(1);
    for (int batch = 0; batch < 10; batch++) {
      inertia.add(3);
    }
    inertia.add(2);
    for (int batch = 0; batch < 9; batch++) {
      inertia.add(4);
    }
    assertThat(inertia.isFalling()).isTrue();
  }

  /** 4, then 4 + (0 - 4) / 4 = 3, then 3 + (3.5 - 3) / 4 > 3: the average counts, not the value. */
  @Test
  void smoothes() {
    SmoothedInertia inertia = new SmoothedInertia(0.25);
    inertia.add(4);
    inertia.add(0);
    for (int batch = 0; batch < 10; batch++) {
      inertia.add(3.5);
    }
    assertThat(inertia.isFalling()).isFalse();
  }
}
