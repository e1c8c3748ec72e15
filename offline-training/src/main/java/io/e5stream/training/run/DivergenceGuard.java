package io.e5stream.training.run;

import java.util.Locale;

/**
 * Stops a run that learns no more: whose loss or gradient is no number, or whose loss stays far
 * above what it began with.
 */
final class DivergenceGuard {

  /** Steps whose mean loss is what a run began with. */
  private static final int FIRST = 10;

  /** How many times the first loss is too much. */
  private static final double FACTOR = 3;

  /** Steps in a row that have to be above it. */
  private static final int PATIENCE = 10;

  /** Sum of their losses. */
  private double first;

  private int firstSteps;
  private int above;
  private final double guessing;

  /**
   * A guard.
   *
   * @param candidates that each query is told apart from: guessing has the loss of their logarithm,
   *     and a loss below that is none to stop for
   */
  DivergenceGuard(int candidates) {
    guessing = Math.log(candidates);
  }

  /**
   * Looks at a step.
   *
   * @return what is wrong; null when nothing is
   */
  String check(double loss, double gradientNorm) {
    if (!Double.isFinite(loss) || !Double.isFinite(gradientNorm)) {
      return String.format(
          Locale.ROOT, "the loss is %s and the gradient's norm %s", loss, gradientNorm);
    }
    if (firstSteps < FIRST) {
      first += loss;
      firstSteps++;
      return null;
    }
    above = loss > Math.max(guessing, FACTOR * first / FIRST) ? above + 1 : 0;
    return above < PATIENCE
        ? null
        : String.format(
            Locale.ROOT,
            "the loss is %.3f, for %d steps above %.0f times that of the first %d, %.3f",
            loss,
            PATIENCE,
            FACTOR,
            FIRST,
            first / FIRST);
  }
}
