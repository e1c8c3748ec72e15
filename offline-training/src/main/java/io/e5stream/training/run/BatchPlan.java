package io.e5stream.training.run;

import io.e5stream.training.settings.BatchMixing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Which pairs each step trains on: every epoch another order, decided by the seed, so that any step
 * can be repeated. What does not fill a batch at the end of an epoch waits for another epoch. Used
 * by one thread.
 */
final class BatchPlan {

  private final List<int[]> groups;
  private final int batch;
  private final long seed;
  private final int stepsOfEpoch;
  private int epoch = -1;
  private List<int[]> batches = List.of();

  /**
   * A plan.
   *
   * @param sources {@code [pairs]}, where each pair is from
   * @throws IllegalArgumentException when there are too few pairs for one batch
   */
  BatchPlan(List<String> sources, int batch, BatchMixing mixing, long seed) {
    this.groups = groups(sources, mixing);
    this.batch = batch;
    this.seed = seed;
    stepsOfEpoch = groups.stream().mapToInt(group -> group.length / batch).sum();
    if (stepsOfEpoch == 0) {
      throw new IllegalArgumentException(
          "%d pairs%s do not fill one batch of %d: set training.batch-size lower"
              .formatted(
                  sources.size(),
                  mixing == BatchMixing.ONE_SOURCE
                      ? " of " + groups.size() + " sources, kept apart,"
                      : "",
                  batch));
    }
  }

  /** Full batches of an epoch. */
  int stepsOfEpoch() {
    return stepsOfEpoch;
  }

  /**
   * The pairs of a step, by their index.
   *
   * @param step from 1
   */
  int[] batch(int step) {
    int wanted = (step - 1) / stepsOfEpoch;
    if (wanted != epoch) {
      batches = shuffled(wanted);
      epoch = wanted;
    }
    return batches.get((step - 1) % stepsOfEpoch);
  }

  private List<int[]> shuffled(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    List<int[]> made = new ArrayList<>();
    for (int[] group : groups) {
      int[] order = group.clone();
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = order[i];
        order[i] = order[j];
        order[j] = other;
      }
      for (int from = 0; from + batch <= order.length; from += batch) {
        made.add(Arrays.copyOfRange(order, from, from + batch));
      }
    }
    Collections.shuffle(made, random);
    return made;
  }

  private static List<int[]> groups(List<String> sources, BatchMixing mixing) {
    Map<String, List<Integer>> bySource = new TreeMap<>();
    for (int i = 0; i < sources.size(); i++) {
      String group = mixing == BatchMixing.ONE_SOURCE ? sources.get(i) : "";
      bySource.computeIfAbsent(group, none -> new ArrayList<>()).add(i);
    }
    return bySource.values().stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
