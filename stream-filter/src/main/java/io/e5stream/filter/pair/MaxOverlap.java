package io.e5stream.filter.pair;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Limit;
import io.e5stream.filter.PairRule;

/** Sides that say the same in the same words teach nothing. */
public record MaxOverlap(double max) implements PairRule {

  public static final double DEFAULT = 0.9;

  @Override
  public String name() {
    return "pair.max-overlap";
  }

  @Override
  public String meaning() {
    return "words that both sides have, as a share of all (Jaccard)";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedPair pair) {
    return pair.overlap().jaccard();
  }
}
