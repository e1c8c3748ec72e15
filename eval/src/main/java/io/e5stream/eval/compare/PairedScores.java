package io.e5stream.eval.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of two models on the items that both have, in the order of the ids.
 *
 * @param ids of the items, sorted, so that a seed gives the same result whatever the maps' order
 * @param baseline {@code [items]}
 * @param candidate {@code [items]}
 * @param unpaired items that only one of the two has; they are left out
 */
record PairedScores(List<String> ids, double[] baseline, double[] candidate, int unpaired) {

  /**
   * Pairs values by item.
   *
   * @throws IllegalArgumentException if no item is in both, or a value is not finite
   */
  static PairedScores of(Map<String, Double> baseline, Map<String, Double> candidate) {
    Set<String> common = new TreeSet<>(baseline.keySet());
    common.retainAll(candidate.keySet());
    if (common.isEmpty()) {
      throw new IllegalArgumentException(
          "no item has a value in both: %s and %s; were they measured on the same data set?"
              .formatted(items(baseline), items(candidate)));
    }
    Set<String> all = new HashSet<>(baseline.keySet());
    all.addAll(candidate.keySet());
    List<String> ids = new ArrayList<>(common);
    return new PairedScores(
        ids,
        values("baseline", ids, baseline),
        values("candidate", ids, candidate),
        all.size() - ids.size());
  }

  static double[] values(String name, List<String> ids, Map<String, Double> values) {
    return ids.stream()
        .mapToDouble(
            id -> {
              Double value = values.get(id);
              if (value == null || !Double.isFinite(value)) {
                throw new IllegalArgumentException(
                    "%s of item %s is %s; a comparison needs finite values"
                        .formatted(name, id, value));
              }
              return value;
            })
        .toArray();
  }

  private static String items(Map<String, Double> values) {
    return values.isEmpty()
        ? "no items"
        : "%d items (such as %s)".formatted(values.size(), values.keySet().iterator().next());
  }
}
