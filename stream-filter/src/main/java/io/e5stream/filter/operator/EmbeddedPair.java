package io.e5stream.filter.operator;

import io.e5stream.ingest.PairChange;
import java.util.Objects;

/**
 * A change on its way through the consistency check: a pair that nothing objects to with the
 * vectors of both its sides, or a change that is decided already and only keeps its place.
 *
 * @param judged the change and the verdict so far
 * @param query vector of the query, {@code [dim]}, L2-normalised; not copied: nobody may change it.
 *     Null when the change is decided
 * @param passage vector of the passage, likewise
 */
public record EmbeddedPair(Judged judged, float[] query, float[] passage) {

  public EmbeddedPair {
    Objects.requireNonNull(judged, "judged");
    if (!judged.isAccepted()) {
      if (query != null || passage != null) {
        throw new IllegalArgumentException(
            judged.id() + " is turned down or withdrawn and has no vectors");
      }
    } else if (query == null
        || passage == null
        || query.length == 0
        || query.length != passage.length) {
      throw new IllegalArgumentException("the vectors of " + judged.id() + " are not of one size");
    }
  }

  /** A change that is turned down or withdrawn. */
  public static EmbeddedPair decided(Judged judged) {
    return new EmbeddedPair(judged, null, null);
  }

  boolean isDecided() {
    return query == null;
  }

  PairChange change() {
    return judged.change();
  }

  String id() {
    return judged.id();
  }
}
