package io.e5stream.training.consistency;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a job has counted, while it runs or at its end.
 *
 * @param embedded pairs
 * @param ranked pairs, once for each shard of the pool
 * @param pool pairs drawn
 * @param outcomes pairs by what became of them
 */
public record FilterCounts(
    long embedded, long ranked, long pool, Map<FilterOutcome, Long> outcomes) {

  static final String EMBEDDED = "embedded";
  static final String RANKED = "ranked";
  static final String POOL = "pool";

  public FilterCounts {
    outcomes = Map.copyOf(outcomes);
  }

  /** The counts among the accumulators of a job; 0 for those that are not there yet. */
  public static FilterCounts of(Map<String, Object> accumulators) {
    Map<FilterOutcome, Long> outcomes = new EnumMap<>(FilterOutcome.class);
    for (FilterOutcome outcome : FilterOutcome.values()) {
      outcomes.put(outcome, count(accumulators, outcome.label()));
    }
    return new FilterCounts(
        count(accumulators, EMBEDDED),
        count(accumulators, RANKED),
        count(accumulators, POOL),
        outcomes);
  }

  private static long count(Map<String, Object> accumulators, String name) {
    return accumulators.get(name) instanceof Long count ? count : 0;
  }

  public long of(FilterOutcome outcome) {
    return outcomes.get(outcome);
  }

  /** All pairs that are done with. */
  public long total() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }
}
