package io.e5stream.eval.task.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws a few examples of each class, several times. */
public final class FewShotDraws {

  private FewShotDraws() {}

  /**
   * Draws what MTEB 1.0 and 1.1 draw from the same list: shuffles all examples and takes them from
   * the front until each class has as many as asked for; the next draw shuffles that order again. A
   * class that has fewer gives all it has.
   *
   * <p>The order is carried over but the generator begins anew for each draw, so that each applies
   * the same permutation: {@code AbsTaskClassification} keeps {@code idxs}, and every {@code
   * Evaluator} that it makes calls {@code np.random.seed} before the next draw.
   *
   * @param labels {@code [examples]}
   * @param seed 0 to 2^31 - 1; equal seeds give equal draws
   * @return {@code [draws]}: places in the list, without repetition within a draw
   */
  public static List<List<Integer>> of(
      List<String> labels, int draws, int examplesPerLabel, long seed) {
    int[] order = IntStream.range(0, labels.size()).toArray();
    List<List<Integer>> all = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      new NumpyRandom(seed).shuffle(order);
      Map<String, Integer> taken = new HashMap<>();
      all.add(
          Arrays.stream(order)
              .filter(i -> taken.merge(labels.get(i), 1, Integer::sum) <= examplesPerLabel)
              .boxed()
              .toList());
    }
    return all;
  }
}
