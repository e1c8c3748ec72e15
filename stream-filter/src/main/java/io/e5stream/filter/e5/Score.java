package io.e5stream.filter.e5;

import static io.e5stream.ingest.source.Signals.SCORE;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Limit;
import io.e5stream.filter.PairRule;

/**
 * E5: comments and answers that readers have approved of. For Reddit and Stack Exchange; reads the
 * signal {@code score}, and does not apply to a pair without it.
 */
public record Score(double min) implements PairRule {

  public static final double DEFAULT = 1;

  @Override
  public String name() {
    return "e5.score";
  }

  @Override
  public String meaning() {
    return "votes for the passage, as the source has them";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedPair pair) {
    return Signals.number(pair.pair().signals(), SCORE);
  }
}
