package io.e5stream.filter.operator;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The answers that a change has got so far.
 *
 * @param answers how many
 * @param exactOf the id with the very same text; empty when there is none
 * @param nearOf for each band that belongs to another, its id
 */
public record Heard(int answers, String exactOf, String[] nearOf) {

  static final Heard NOTHING = new Heard(0, "", new String[0]);

  public Heard {
    Objects.requireNonNull(exactOf, "exactOf");
    Objects.requireNonNull(nearOf, "nearOf");
  }

  Heard plus(Answer answer) {
    if (answer.duplicateOf().isEmpty()) {
      return new Heard(answers + 1, exactOf, nearOf);
    }
    if (answer.exact()) {
      return new Heard(answers + 1, answer.duplicateOf(), nearOf);
    }
    String[] more = Arrays.copyOf(nearOf, nearOf.length + 1);
    more[nearOf.length] = answer.duplicateOf();
    return new Heard(answers + 1, exactOf, more);
  }

  /** The id that owns most bands, the first by name of several, with how many; null for none. */
  Map.Entry<String, Integer> nearest() {
    Map<String, Integer> bands = new TreeMap<>();
    for (String id : nearOf) {
      bands.merge(id, 1, Integer::sum);
    }
    Map.Entry<String, Integer> nearest = null;
    for (Map.Entry<String, Integer> owner : bands.entrySet()) {
      if (nearest == null || owner.getValue() > nearest.getValue()) {
        nearest = owner;
      }
    }
    return nearest;
  }
}
