package io.e5stream.ingest;

/**
 * How many records ended as each {@link Outcome}: the value of an {@link OutcomeTally} at one
 * moment, as it lies in checkpoints.
 */
public record OutcomeTotals(
    long indexed, long unchanged, long deleted, long superseded, long rejected, long deadLetter) {

  public static final OutcomeTotals NONE = new OutcomeTotals(0, 0, 0, 0, 0, 0);

  public OutcomeTotals {
    if (indexed < 0
        || unchanged < 0
        || deleted < 0
        || superseded < 0
        || rejected < 0
        || deadLetter < 0) {
      throw new IllegalArgumentException("a count of outcomes is negative");
    }
  }

  public long of(Outcome outcome) {
    return switch (outcome) {
      case INDEXED -> indexed;
      case UNCHANGED -> unchanged;
      case DELETED -> deleted;
      case SUPERSEDED -> superseded;
      case REJECTED -> rejected;
      case DEAD_LETTER -> deadLetter;
    };
  }

  /** All records: must equal the number of records read. */
  public long sum() {
    return indexed + unchanged + deleted + superseded + rejected + deadLetter;
  }

  public OutcomeTotals plus(OutcomeTotals other) {
    return new OutcomeTotals(
        indexed + other.indexed,
        unchanged + other.unchanged,
        deleted + other.deleted,
        superseded + other.superseded,
        rejected + other.rejected,
        deadLetter + other.deadLetter);
  }
}
