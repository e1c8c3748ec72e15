package io.e5stream.eval.task.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/**
 * A linear classifier that minimises {@code |w|^2 / 2 + C * sum of log losses}, C = 1, the
 * intercept not regularised: of two classes the objective of scikit-learn's {@code
 * LogisticRegression()}, of more one such problem a class against all others, where scikit-learn
 * has one for all. What that changes is in docs/decisions/0009.
 *
 * <p>Deterministic: the objective is convex and the solver (trust region Newton, LIBLINEAR's {@code
 * L2R_LR}) draws nothing. Immutable.
 */
public final class LogisticRegression {

  private static final double C = 1;

  /** LIBLINEAR's default: relative length of the gradient at which it stops. */
  private static final double TOLERANCE = 0.01;

  static {
    Linear.disableDebugOutput(); // it writes to standard output
  }

  private final Model model;

  private LogisticRegression(Model model) {
    this.model = model;
  }

  /**
   * Learns from some of the items.
   *
   * @param labels {@code [items]}: the class of each item
   * @param examples places of the items to learn from; two classes at least
   */
  public static LogisticRegression train(Features items, int[] labels, List<Integer> examples) {
    if (examples.stream().mapToInt(i -> labels[i]).distinct().count() < 2) {
      throw new IllegalArgumentException("a classifier needs examples of two classes at least");
    }
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.x = examples.stream().map(items::row).toArray(Feature[][]::new);
    problem.y = examples.stream().mapToDouble(i -> labels[i]).toArray();
    problem.n = problem.x[0].length;
    problem.bias = 1;
    Parameter parameter = new Parameter(SolverType.L2R_LR, C, TOLERANCE);
    parameter.setRegularizeBias(false);
    return new LogisticRegression(Linear.train(problem, parameter));
  }

  /** The likeliest class of an item. */
  public int predict(Features items, int item) {
    return (int) Linear.predict(model, items.row(item));
  }

  /** The likeliest class of each item. */
  public int[] predict(Features items) {
    int[] labels = new int[items.size()];
    for (int item = 0; item < labels.length; item++) {
      labels[item] = predict(items, item);
    }
    return labels;
  }

  /** The weights as the library has them: {@code [dim + 1]} for two classes. */
  double[] weights() {
    return model.getFeatureWeights();
  }
}
