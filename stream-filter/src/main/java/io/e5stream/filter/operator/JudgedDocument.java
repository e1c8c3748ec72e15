package io.e5stream.filter.operator;

import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.util.Objects;

/**
 * A change of a document on its way through the filter, with the verdict so far.
 *
 * @param change the change
 * @param rejected why it was turned down; null while nothing objects
 * @param duplicateOf id of the document that was there before; empty unless it is a duplicate
 */
public record JudgedDocument(ResolvedChange change, Rejected rejected, String duplicateOf) {

  public JudgedDocument {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(duplicateOf, "duplicateOf");
    if (rejected != null && change.action() != Action.INDEX) {
      throw new IllegalArgumentException(
          "a %s of %s is not judged".formatted(change.action(), change.id()));
    }
  }

  static JudgedDocument passed(ResolvedChange change) {
    return new JudgedDocument(change, null, "");
  }

  static JudgedDocument rejected(ResolvedChange change, Rejected why) {
    return new JudgedDocument(change, why, "");
  }

  String id() {
    return change.id();
  }
}
