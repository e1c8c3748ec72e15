package io.e5stream.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts outcomes. One thread adds; any thread may read (metrics do).
 *
 * <p>Free of Flink: {@link OutcomeCounts} keeps one in checkpointed state.
 */
public final class OutcomeTally {

  private final Map<Outcome, AtomicLong> counts = new EnumMap<>(Outcome.class);

  public OutcomeTally() {
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, new AtomicLong());
    }
  }

  public void add(Outcome outcome) {
    add(outcome, 1);
  }

  public void add(Outcome outcome, long records) {
    if (records < 0) {
      throw new IllegalArgumentException(records + " records cannot end as " + outcome.label());
    }
    counts.get(outcome).addAndGet(records);
  }

  public long total(Outcome outcome) {
    return counts.get(outcome).get();
  }

  public OutcomeTotals snapshot() {
    return new OutcomeTotals(
        total(Outcome.INDEXED),
        total(Outcome.UNCHANGED),
        total(Outcome.DELETED),
        total(Outcome.SUPERSEDED),
        total(Outcome.REJECTED),
        total(Outcome.DEAD_LETTER));
  }

  /** Adds the totals of a snapshot; after rescaling there may be several. */
  public void restore(OutcomeTotals totals) {
    for (Outcome outcome : Outcome.values()) {
      add(outcome, totals.of(outcome));
    }
  }
}
