package io.e5stream.filter.pair;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Limit;
import io.e5stream.filter.PairRule;

/**
 * A query none of whose words is in the passage may belong to another passage. Off at 0, the
 * default: a good pair may have no word in common, above all across languages.
 */
public record MinOverlap(double min) implements PairRule {

  public static final double DEFAULT = 0;

  @Override
  public String name() {
    return "pair.min-overlap";
  }

  @Override
  public String meaning() {
    return "words of the query that the passage has, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedPair pair) {
    return pair.overlap().queryInPassage();
  }
}
