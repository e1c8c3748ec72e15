package io.e5stream.filter.operator;

import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.ingest.PairChange;
import java.util.Objects;

/**
 * A pair behind the consistency check.
 *
 * @param change with the rank among its signals when it was accepted
 * @param verdict why it was turned down; null when it was accepted
 */
public record Ranked(PairChange change, Rejected verdict) {

  public Ranked {
    Objects.requireNonNull(change, "change");
  }
}
