package io.e5stream.eval.task.score;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How far a model's scores go along with judged ones. A model that gives all items one score tells
 * nothing: 0. Judged scores that are all equal are no measure: IllegalArgumentException, as for
 * values that are not finite.
 */
public final class Correlation {

  private Correlation() {}

  /** Spearman's: of the ranks; equal values share the mean of their ranks. */
  public static double spearman(double[] judged, double[] scores) {
    return isFlat(judged, scores) ? 0 : new SpearmansCorrelation().correlation(judged, scores);
  }

  /** Pearson's: of the values. */
  public static double pearson(double[] judged, double[] scores) {
    return isFlat(judged, scores) ? 0 : new PearsonsCorrelation().correlation(judged, scores);
  }

  private static boolean isFlat(double[] judged, double[] scores) {
    if (judged.length != scores.length) {
      throw new IllegalArgumentException(
          "%d judged values and %d scores".formatted(judged.length, scores.length));
    }
    if (!Arrays.stream(judged).allMatch(Double::isFinite)
        || !Arrays.stream(scores).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a value that is not finite");
    }
    if (Arrays.stream(judged).distinct().count() < 2) {
      throw new IllegalArgumentException("judged values that are all equal");
    }
    return Arrays.stream(scores).distinct().count() < 2;
  }
}
