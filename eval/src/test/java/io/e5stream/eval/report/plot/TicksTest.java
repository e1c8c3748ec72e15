package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void takesTheFinestRoundStepThatFits() {
    // 0.721 / 5 = 0.144, so the step is 0.2, and 0.8 is the first multiple above.
    assertThat(Ticks.covering(0, 0.721, 5).values().toArray())
        .containsExactly(0, 0.2, 0.4, 0.6, 0.8);
    // 10830 / 7 = 1547: 2000.
    assertThat(Ticks.covering(0, 10830, 7).values().toArray())
        .containsExactly(0, 2000, 4000, 6000, 8000, 10000, 12000);
    // 0.02 / 4 = 0.005 exactly.
    assertThat(Ticks.covering(-0.01, 0.01, 4).values().toArray())
        .containsExactly(-0.01, -0.005, 0, 0.005, 0.01);
  }

  @Test
  void multiplesAreExact() {
    // Adding 0.1 three times gives 0.30000000000000004.
    assertThat(Ticks.covering(0, 0.5, 5).value(3)).isEqualTo(0.3);
  }

  @Test
  void labelsHaveTheDecimalsOfTheStep() {
    assertThat(Ticks.covering(0, 0.7, 4).label(0.6)).isEqualTo("0.6");
    assertThat(Ticks.covering(-0.01, 0.01, 4).label(-0.005)).isEqualTo("\u22120.005");
    assertThat(Ticks.covering(0, 12000, 6).label(10000)).isEqualTo("10,000");
  }

  @Test
  void coverWhateverTheyAreAskedToCover() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      double min = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
      double max = min + (1e-3 + random.nextDouble()) * Math.pow(10, random.nextInt(9) - 4);
      int limit = 1 + random.nextInt(10);
      String what = "seed " + seed + ": " + min + " to " + max + " in " + limit;
      Ticks ticks = Ticks.covering(min, max, limit);
      double slack = (max - min) * 1e-6;
      assertThat(ticks.min()).as(what).isLessThanOrEqualTo(min + slack);
      assertThat(ticks.max()).as(what).isGreaterThanOrEqualTo(max - slack);
      // No step to spare: without the first or the last, an end would stick out.
      assertThat(ticks.value(1)).as(what).isGreaterThan(min - slack);
      assertThat(ticks.value(ticks.count() - 2)).as(what).isLessThan(max + slack);
      assertThat(ticks.count()).as(what).isBetween(2, limit + 2);
      assertThat(ticks.mantissa()).as(what).isIn(1, 2, 5);
    }
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatThrownBy(() -> Ticks.covering(1, 1, 5)).hasMessageContaining("from 1.0 to 1.0");
    assertThatThrownBy(() -> Ticks.covering(0, Double.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ticks.covering(0, Double.POSITIVE_INFINITY, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
