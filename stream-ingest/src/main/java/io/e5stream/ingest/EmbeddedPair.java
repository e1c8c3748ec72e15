package io.e5stream.ingest;

import java.util.Objects;

/**
 * A pair with the vectors of both its sides.
 *
 * @param change the change; its pair is not null
 * @param query vector of the query, {@code [dim]}, L2-normalised; not copied: nobody may change it
 * @param passage vector of the passage, likewise
 */
public record EmbeddedPair(PairChange change, float[] query, float[] passage) {

  public EmbeddedPair {
    Objects.requireNonNull(change, "change");
    if (change.isWithdrawal()) {
      throw new IllegalArgumentException(change.id() + " is withdrawn and has no vectors");
    }
    if (query == null || passage == null || query.length == 0 || query.length != passage.length) {
      throw new IllegalArgumentException("the vectors of " + change.id() + " are not of one size");
    }
  }
}
