package io.e5stream.eval.task;

import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.score.Cosine;
import io.e5stream.eval.task.score.ScoreCurve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All pairs of a corpus; those of one group are positive. */
final class TextPairs {

  static final int MAX_POSITIVES = 50_000_000;

  /** Vectors that meet a row while they are in the cache: 384 KiB at 384 dimensions. */
  private static final int TILE = 256;

  /** {@code [texts]}: texts of one group share a number. */
  private final int[] groups;

  private final int positives;

  private TextPairs(int[] groups, int positives) {
    this.groups = groups;
    this.positives = positives;
  }

  /**
   * Pairs texts by group.
   *
   * @param names {@code [texts]}: name of a text's group; null for one without
   */
  static TextPairs of(List<String> names) {
    int[] groups = new int[names.size()];
    Map<String, Integer> numbers = new HashMap<>();
    Map<Integer, Long> sizes = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      String name = names.get(i);
      groups[i] = name == null ? -1 - i : numbers.computeIfAbsent(name, n -> numbers.size());
      sizes.merge(groups[i], 1L, Long::sum);
    }
    long positives = sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    if (positives > MAX_POSITIVES) {
      throw new IllegalArgumentException(
          "%,d pairs of one group are too many; there may be %,d. Are the groups too large?"
              .formatted(positives, MAX_POSITIVES));
    }
    return new TextPairs(groups, Math.toIntExact(positives));
  }

  /**
   * Sorts all pairs by cosine.
   *
   * @param units {@code [texts, dim]}, of length 1
   */
  ScoreCurve curve(float[][] units, Workers workers, EvalProgress progress) {
    ScoreCurve curve = new ScoreCurve(positiveScores(units));
    List<Integer> tiles =
        IntStream.iterate(0, from -> from < groups.length, from -> from + TILE).boxed().toList();
    progress.stage("pairs", groups.length);
    workers.forEach(
        tiles,
        from -> {
          int to = Math.min(groups.length, from + TILE);
          for (int others = from; others < groups.length; others += TILE) {
            addNegatives(units, from, to, others, curve);
          }
          progress.advance(to - from);
        });
    return curve;
  }

  private void addNegatives(float[][] units, int from, int to, int others, ScoreCurve curve) {
    int end = Math.min(groups.length, others + TILE);
    for (int i = from; i < to; i++) {
      for (int j = Math.max(i + 1, others); j < end; j++) {
        if (groups[i] != groups[j]) {
          curve.addNegative(Cosine.dot(units[i], units[j]));
        }
      }
    }
  }

  private double[] positiveScores(float[][] units) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(groups[i], group -> new ArrayList<>()).add(i);
    }
    double[] scores = new double[positives];
    int next = 0;
    for (List<Integer> group : members.values()) {
      int[] texts = group.stream().mapToInt(Integer::intValue).toArray();
      for (int a = 0; a < texts.length; a++) {
        for (int b = a + 1; b < texts.length; b++) {
          scores[next++] = Cosine.dot(units[texts[a]], units[texts[b]]);
        }
      }
    }
    return scores;
  }
}
