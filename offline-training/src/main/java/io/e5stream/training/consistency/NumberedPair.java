package io.e5stream.training.consistency;

import io.e5stream.filter.consistency.PairHashes;
import io.e5stream.filter.text.TextHash;
import io.e5stream.training.pair.TrainingPair;
import java.util.Objects;

/**
 * A pair and its place in the source, which is its identity: ids may repeat.
 *
 * @param position 0 for the first
 * @param pair the pair
 */
public record NumberedPair(long position, TrainingPair pair) {

  public NumberedPair {
    Objects.requireNonNull(pair, "pair");
  }

  /** Whether there is nothing to embed on a side. */
  boolean isBlank() {
    return pair.query().isBlank() || pair.passage().isBlank();
  }

  /** Which pair it is to a ranking. */
  PairHashes hashes() {
    return new PairHashes(position, TextHash.ofText(pair.query()), TextHash.ofText(pair.passage()));
  }
}
