package io.e5stream.filter.operator;

import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.ingest.PairChange;
import java.util.Objects;

/**
 * A change of a pair on its way through the filter, with the verdict so far.
 *
 * @param change the change
 * @param rejected why it was turned down; null while nothing objects
 * @param duplicateOf id of the pair that was there before; empty unless it is a duplicate
 */
public record Judged(PairChange change, Rejected rejected, String duplicateOf) {

  public Judged {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(duplicateOf, "duplicateOf");
    if (rejected != null && change.isWithdrawal()) {
      throw new IllegalArgumentException(change.id() + " is withdrawn; there is nothing to judge");
    }
  }

  /** A change that nothing objects to: a pair that may go on, or a withdrawal. */
  public static Judged passed(PairChange change) {
    return new Judged(change, null, "");
  }

  public static Judged rejected(PairChange change, Rejected why) {
    return new Judged(change, why, "");
  }

  /** Whether it brings a pair that nothing objects to. */
  public boolean isAccepted() {
    return rejected == null && !change.isWithdrawal();
  }

  public String id() {
    return change.id();
  }
}
