package io.e5stream.training.weak;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which pairs a document gives.
 *
 * @param kinds what serves as the query; at least one
 * @param overlapping whether first sentence and rest are given beside a title's pair, though both
 *     passages are the same text then: each is a false negative of the other in one batch
 * @param minQuery letters and digits of a query; fewer name nothing
 * @param maxQuery UTF-16 units of a query; what is longer is no question but a text
 * @param minPassage letters and digits of a passage; fewer have little to learn from
 * @param maxPassage UTF-16 units of a passage; a longer text gives its first paragraphs
 */
public record WeakPairSettings(
    Set<WeakPairKind> kinds,
    boolean overlapping,
    int minQuery,
    int maxQuery,
    int minPassage,
    int maxPassage) {

  /** The longest passage is that of the stream's pairs of web pages and articles. */
  public static final WeakPairSettings DEFAULTS =
      new WeakPairSettings(EnumSet.allOf(WeakPairKind.class), false, 3, 300, 80, 2000);

  public WeakPairSettings {
    kinds = Set.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("no kind of pair is wanted");
    }
    if (minQuery < 1 || maxQuery < minQuery) {
      throw new IllegalArgumentException(
          "a query of %d to %d is none".formatted(minQuery, maxQuery));
    }
    if (minPassage < 1 || maxPassage < minPassage) {
      throw new IllegalArgumentException(
          "a passage of %d to %d is none".formatted(minPassage, maxPassage));
    }
  }

  public WeakPairSettings withKinds(Set<WeakPairKind> wanted) {
    return new WeakPairSettings(wanted, overlapping, minQuery, maxQuery, minPassage, maxPassage);
  }

  public WeakPairSettings withOverlapping(boolean wanted) {
    return new WeakPairSettings(kinds, wanted, minQuery, maxQuery, minPassage, maxPassage);
  }
}
