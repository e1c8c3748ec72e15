package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.compare.RandomisationTest.Result;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomisationTestTest {

  private static PairedScores scores(double[] baseline, double[] candidate) {
    return new PairedScores(Collections.nCopies(baseline.length, "item"), baseline, candidate, 0);
  }

  private static Result means(double[] baseline, double[] candidate) {
    return new RandomisationTest(new Mean(), scores(baseline, candidate)).run(10_000, 1);
  }

  @Test
  void triesAllExchangesOfFewItems() {
    // Differences 0.3, 0.1, -0.1, sum 0.3. The eight sums +-0.3 +-0.1 +-0.1 are
    // 0.5 0.3 0.3 0.1 and their negatives: six of eight are at least 0.3 away from 0.
    Result result = means(new double[] {0.1, 0.5, 0.6}, new double[] {0.4, 0.6, 0.5});
    assertThat(result).isEqualTo(new Result(0.75, true, 8));
  }

  @Test
  void allOnOneSideLeavesTwoOfAllExchanges() {
    // Five items, all better: only "none exchanged" and "all exchanged" are as large, 2 / 32.
    Result result = means(new double[] {.1, .2, .3, .4, .5}, new double[] {.2, .25, .33, .44, .55});
    assertThat(result).isEqualTo(new Result(0.0625, true, 32));
  }

  @Test
  void itemsWithoutDifferenceChangeNothing() {
    // Differences 0.5 and 0.5 beside twenty zeros: 2 of 4.
    double[] baseline = new double[22];
    double[] candidate = new double[22];
    candidate[3] = 0.5;
    candidate[17] = 0.5;
    assertThat(means(baseline, candidate)).isEqualTo(new Result(0.5, true, 4));
  }

  @Test
  void oneItemOrNoDifferenceIsNoEvidence() {
    assertThat(means(new double[] {0.1}, new double[] {0.9}).p()).isEqualTo(1);
    assertThat(means(new double[] {0.1, 0.2}, new double[] {0.1, 0.2}).p()).isEqualTo(1);
  }

  @Test
  void exchangesRanksForSpearman() {
    // Gold 1 2 3; ranks 1 2 3 (correlation 1) against 3 1 2 (-0.5): difference -1.5.
    // Exchanging item 1 gives 3 2 3 (0) against 1 1 2 (0.866): 0.866;
    // item 2 gives 1 1 3 (0.866) against 3 2 2 (-0.866): -1.732;
    // item 3 gives 1 2 2 (0.866) against 3 1 3 (0): -0.866; the other four mirror these.
    // At least 1.5: none and item 2, with their mirrors: 4 of 8.
    PairedScores scores = scores(new double[] {0.1, 0.2, 0.3}, new double[] {9, 7, 8});
    RandomisationTest test = new RandomisationTest(new Spearman(new double[] {1, 2, 3}), scores);
    assertThat(test.run(10_000, 1)).isEqualTo(new Result(0.5, true, 8));
  }

  @Test
  void randomExchangesAgreeWithAllOfThem() {
    // Fourteen differences of 1, three of them negative: the sum is 8. A sum of 14 signs is at
    // least 8 away from 0 when at most 3 of them are of the other sign:
    // 2 x (1 + 14 + 91 + 364) / 16384 = 940 / 16384 = 0.0574.
    double[] candidate = new double[14];
    Arrays.fill(candidate, 1);
    Arrays.fill(candidate, 0, 3, -1);
    Result result =
        new RandomisationTest(new Mean(), scores(new double[14], candidate)).run(100_000, 7);
    assertThat(result.exact()).isFalse();
    // Standard error sqrt(0.0574 x 0.9426 / 100000) = 0.00074; four of them.
    assertThat(result.p()).isCloseTo(0.0574, within(0.003));
  }

  @Test
  void pIsNeverZero() {
    double[] candidate = new double[200];
    Arrays.fill(candidate, 0.1);
    assertThat(means(new double[200], candidate).p()).isEqualTo(1 / 10_001.0);
  }

  @Test
  void isUniformWhereThereIsNoDifference() {
    long seed = 20260731;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int trials = 400;
    double[] p = new double[trials];
    for (int trial = 0; trial < trials; trial++) {
      double[] baseline = random.doubles(40).toArray();
      double[] candidate = random.doubles(40).toArray();
      p[trial] = new RandomisationTest(new Mean(), scores(baseline, candidate)).run(500, trial).p();
    }
    Arrays.sort(p);
    double distance = 0;
    for (int i = 0; i < trials; i++) {
      distance = Math.max(distance, Math.abs(p[i] - (i + 0.5) / trials));
    }
    // Kolmogorov-Smirnov: 1.36 / sqrt(400) = 0.068 at 5 %.
    assertThat(distance).isLessThan(0.068);
  }
}
