package io.e5stream.training.pair;

import io.e5stream.filter.text.TextHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Pairs to train on, and pairs kept back to measure with: no query and no passage is in both.
 *
 * @param training those to train on
 * @param heldOut those to measure with: all pairs of some queries
 * @param dropped pairs that are neither, because their passage, or a hard negative of theirs, is
 *     among the passages held out
 */
public record HeldOut(List<TrainingPair> training, List<TrainingPair> heldOut, long dropped) {

  public HeldOut {
    training = List.copyOf(training);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * Splits pairs. Which queries are held out is decided by their text and the seed alone. Pairs
   * with a blank side are left to training, which counts them.
   *
   * @param queries to hold out
   * @throws IllegalArgumentException when there are not more queries than that
   */
  public static HeldOut of(List<TrainingPair> pairs, int queries, long seed) {
    Set<String> all = new LinkedHashSet<>();
    pairs.stream().filter(HeldOut::isWhole).forEach(pair -> all.add(pair.query()));
    if (all.size() <= queries) {
      throw new IllegalArgumentException(
          "%d queries cannot be held out of %d".formatted(queries, all.size()));
    }
    Set<String> out = new HashSet<>();
    all.stream()
        .sorted(
            Comparator.comparingLong((String query) -> TextHash.mix(TextHash.ofText(query) ^ seed))
                .thenComparing(Comparator.naturalOrder()))
        .limit(queries)
        .forEach(out::add);
    List<TrainingPair> heldOut = new ArrayList<>();
    Set<String> passages = new HashSet<>();
    for (TrainingPair pair : pairs) {
      if (isWhole(pair) && out.contains(pair.query())) {
        heldOut.add(pair);
        passages.add(pair.passage());
      }
    }
    List<TrainingPair> training =
        pairs.stream()
            .filter(pair -> !isWhole(pair) || !out.contains(pair.query()))
            .filter(pair -> !isWhole(pair) || !passages.contains(pair.passage()))
            .filter(pair -> pair.negatives().stream().noneMatch(passages::contains))
            .toList();
    return new HeldOut(training, heldOut, pairs.size() - heldOut.size() - training.size());
  }

  private static boolean isWhole(TrainingPair pair) {
    return !pair.query().isBlank() && !pair.passage().isBlank();
  }
}
