package io.e5stream.filter.pair;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Limit;
import io.e5stream.filter.PairRule;

/** A passage must say more than its query. */
public record NewWords(double min) implements PairRule {

  public static final double DEFAULT = 3;

  @Override
  public String name() {
    return "pair.new-words";
  }

  @Override
  public String meaning() {
    return "different words of the passage that the query lacks";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedPair pair) {
    return pair.overlap().passageOnly();
  }
}
