package io.e5stream.eval.task.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreCurveTest {

  private static ScoreCurve curve(double[] positives, double... negatives) {
    ScoreCurve curve = new ScoreCurve(positives);
    Arrays.stream(negatives).forEach(curve::addNegative);
    return curve;
  }

  private static double[] scores(double... scores) {
    return scores;
  }

  @Test
  void averagePrecisionOfAWorkedCase() {
    ScoreCurve curve = curve(scores(0.5, 0.9, 0.7), 0.8, 0.5, 0.1);
    // at .9: 1 right of 1; at .7: 2 of 3; at .5, where one of each ties: 3 of 5
    assertThat(curve.averagePrecision()).isCloseTo((1 + 2 / 3.0 + 3 / 5.0) / 3, within(1e-12));
    // F1 there: 2/(1+3), 4/(3+3), 6/(5+3)
    assertThat(curve.bestF1()).isEqualTo(new Threshold(0.75, 0.5));
  }

  @Test
  void positiveItemsThatTieComeInTogether() {
    // at .9: 2 right and 1 wrong, recall 2/3; at .2: 3 right of 4, recall 1/3
    ScoreCurve curve = curve(scores(0.9, 0.2, 0.9), 0.9);
    assertThat(curve.averagePrecision())
        .isCloseTo(2 / 3.0 * 2 / 3 + 1 / 3.0 * 3 / 4, within(1e-12));
  }

  @Test
  void perfectAndWorstOrder() {
    ScoreCurve perfect = curve(scores(3, 4), 1, 2);
    assertThat(perfect.averagePrecision()).isEqualTo(1);
    assertThat(perfect.bestF1()).isEqualTo(new Threshold(1, 3));
    // at 2: 1 of 3; at 1: 2 of 4
    ScoreCurve worst = curve(scores(1, 2), 3, 4);
    assertThat(worst.averagePrecision()).isCloseTo((1 / 3.0 + 2 / 4.0) / 2, within(1e-12));
  }

  @Test
  void withOneScoreForAllItIsTheShareOfThePositive() {
    ScoreCurve flat = curve(scores(0.3, 0.3), 0.3, 0.3, 0.3);
    assertThat(flat.averagePrecision()).isEqualTo(0.4);
    assertThat(flat.bestF1()).isEqualTo(new Threshold(4 / 7.0, 0.3));
  }

  @Test
  void zeroHasNoSign() {
    ScoreCurve curve = curve(scores(0.0), -0.0);
    assertThat(curve.averagePrecision()).isEqualTo(0.5);
    assertThat(curve(scores(-0.0), 0.0).averagePrecision()).isEqualTo(0.5);
  }

  @Test
  void ofEqualF1TheHighestThresholdIsGiven() {
    // at .9: 2/(1+2); at .1: 4/(4+2)
    assertThat(curve(scores(0.9, 0.1), 0.5, 0.4).bestF1()).isEqualTo(new Threshold(2 / 3.0, 0.9));
  }

  @Test
  void agreesWithCountingAtEveryItem() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      // Few different scores, so that many tie.
      double[] positives = random.ints(1 + random.nextInt(20), 0, 10).asDoubleStream().toArray();
      double[] negatives = random.ints(random.nextInt(20), 0, 10).asDoubleStream().toArray();
      double expected = 0;
      for (double score : positives) {
        double right = Arrays.stream(positives).filter(other -> other >= score).count();
        double wrong = Arrays.stream(negatives).filter(other -> other >= score).count();
        expected += right / (right + wrong) / positives.length;
      }
      assertThat(curve(positives, negatives).averagePrecision()).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void whatHasNoOrderIsRefused() {
    assertThatThrownBy(() -> curve(scores())).hasMessage("no positive item");
    assertThatThrownBy(() -> curve(scores(1, Double.NaN)))
        .hasMessage("a score that is not finite: NaN");
    assertThatThrownBy(() -> curve(scores(1), Double.POSITIVE_INFINITY))
        .hasMessageContaining("not finite");
  }
}
