package io.e5stream.eval.task.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a few examples of each class, several times. */
public final class FewShotDraws {

  private FewShotDraws() {}

  /**
   * Draws as MTEB does: shuffles all examples and takes them from the front until each class has as
   * many as asked for; the next draw shuffles again. A class that has fewer gives all it has.
   *
   * @param labels {@code [examples]}
   * @param seed equal seeds give equal draws
   * @return {@code [draws]}: places in the list, without repetition within a draw
   */
  public static List<List<Integer>> of(
      List<String> labels, int draws, int examplesPerLabel, long seed) {
    List<Integer> order =
        IntStream.range(0, labels.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Random random = new Random(seed);
    List<List<Integer>> all = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      Collections.shuffle(order, random);
      Map<String, Integer> taken = new HashMap<>();
      all.add(
          order.stream()
              .filter(i -> taken.merge(labels.get(i), 1, Integer::sum) <= examplesPerLabel)
              .toList());
    }
    return all;
  }
}
