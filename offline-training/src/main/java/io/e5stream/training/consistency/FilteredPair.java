package io.e5stream.training.consistency;

import io.e5stream.training.pair.TrainingPair;
import java.util.Objects;

/**
 * A pair and what became of it.
 *
 * @param position its place in the source
 * @param pair the pair
 * @param outcome what became of it
 * @param rankOfPassage rank of its passage for its query; 0 when that was not asked for
 * @param rankOfQuery rank of its query for its passage; 0 when that was not asked for
 */
public record FilteredPair(
    long position, TrainingPair pair, FilterOutcome outcome, int rankOfPassage, int rankOfQuery) {

  public FilteredPair {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(outcome, "outcome");
  }

  /** A pair that is not ranked. */
  static FilteredPair skipped(NumberedPair pair, FilterOutcome reason) {
    return new FilteredPair(pair.position(), pair.pair(), reason, 0, 0);
  }

  /** A pair that was ranked: kept when it is in the first k wherever it was asked for. */
  static FilteredPair ranked(NumberedPair pair, int rankOfPassage, int rankOfQuery, int k) {
    FilterOutcome outcome =
        Math.max(rankOfPassage, rankOfQuery) <= k ? FilterOutcome.KEPT : FilterOutcome.REJECTED;
    return new FilteredPair(pair.position(), pair.pair(), outcome, rankOfPassage, rankOfQuery);
  }
}
