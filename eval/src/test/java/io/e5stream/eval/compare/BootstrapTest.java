package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static Bootstrap.Interval interval(double[] baseline, double[] candidate, long seed) {
    PairedScores scores =
        new PairedScores(Collections.nCopies(baseline.length, "item"), baseline, candidate, 0);
    return Bootstrap.ofDifference(new Mean(), scores, 0.95, 999, seed);
  }

  @Test
  void aConstantDifferenceHasAnIntervalOfNoWidth() {
    // Four items: a mean of four binary fractions is exact.
    Bootstrap.Interval interval =
        interval(new double[] {0, 0.5, 0.25, 0}, new double[] {0.25, 0.75, 0.5, 0.25}, 1);
    assertThat(interval).isEqualTo(new Bootstrap.Interval(0.25, 0.25));
    assertThat(interval(new double[] {0.5}, new double[] {0.25}, 1))
        .isEqualTo(new Bootstrap.Interval(-0.25, -0.25));
  }

  @Test
  void leavesOutTheSameShareAtBothEnds() {
    // Two items with differences 0 and 1: resampled means 0, 0.5, 1 with chances 1/4, 1/2, 1/4,
    // so 2.5 % at either end cut off nothing but zeros and ones.
    assertThat(interval(new double[] {0, 0}, new double[] {0, 1}, 1))
        .isEqualTo(new Bootstrap.Interval(0, 1));
    // One in twenty items differs by 1: a resample has none of it with chance 0.95^20 = 0.36, and
    // more than three with chance 0.016, so the ends are 0 and 3 / 20.
    double[] candidate = new double[20];
    candidate[4] = 1;
    assertThat(interval(new double[20], candidate, 1)).isEqualTo(new Bootstrap.Interval(0, 0.15));
  }

  @Test
  void drawsTheSameItemsForBoth() {
    // Far apart items, constant difference: resampled separately, the interval would be wide.
    Bootstrap.Interval interval =
        interval(new double[] {0, 10, 20, 30}, new double[] {1, 11, 21, 31}, 5);
    assertThat(interval).isEqualTo(new Bootstrap.Interval(1, 1));
  }

  @Test
  void coversTheTrueDifferenceAsOftenAsItSays() {
    long seed = 42;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int trials = 400;
    int covered = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] baseline = random.doubles(60).toArray();
      double[] candidate = new double[60];
      for (int i = 0; i < candidate.length; i++) {
        candidate[i] = baseline[i] + 0.1 + 0.3 * random.nextGaussian();
      }
      Bootstrap.Interval interval = interval(baseline, candidate, trial);
      covered += interval.low() <= 0.1 && 0.1 <= interval.high() ? 1 : 0;
    }
    // 0.95 x 400 = 380, standard deviation 4.4; percentile intervals of 60 items fall a bit short.
    assertThat(covered).isBetween(362, 393);
  }
}
