package io.e5stream.eval.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction: the chance of even one wrong claim among several tests stays below
 * alpha, whatever the dependence between the tests (metrics of one ranking depend on each other).
 *
 * <p>Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of
 * Statistics 6, 1979.
 */
final class Holm {

  private Holm() {}

  /**
   * Adjusts p values: the smallest is multiplied by the number of tests, the next by one less, and
   * so on; none falls below a smaller one's, and none exceeds 1.
   *
   * @return adjusted values in the order given; compare each with alpha
   */
  static double[] adjust(List<Double> p) {
    int tests = p.size();
    List<Integer> ascending =
        IntStream.range(0, tests).boxed().sorted(Comparator.comparing(p::get)).toList();
    double[] adjusted = new double[tests];
    double least = 0;
    for (int rank = 0; rank < tests; rank++) {
      int test = ascending.get(rank);
      least = Math.max(least, Math.min(1, (tests - rank) * p.get(test)));
      adjusted[test] = least;
    }
    return adjusted;
  }
}
