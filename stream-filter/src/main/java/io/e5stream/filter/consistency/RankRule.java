package io.e5stream.filter.consistency;

import io.e5stream.filter.Finding;
import io.e5stream.filter.Limit;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;

/**
 * The pair's own passage has to be among the first for its query, its own query among the first for
 * its passage, or both: E5 keeps what is among the first two.
 *
 * @param k the last rank that is accepted
 */
public record RankRule(int k) {

  public static final String NAME = "consistency.rank";

  /** E5's own. */
  public static final int DEFAULT_K = 2;

  public RankRule {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1 but is " + k);
    }
  }

  /** The verdict, which names the side that something was ranked for: the query's first. */
  public Verdict judge(Ranks ranks) {
    Limit limit = Limit.atMost(k);
    Finding query = new Finding(NAME, Side.QUERY, ranks.query(), limit);
    return Verdict.of(
        query.passes() ? new Finding(NAME, Side.PASSAGE, ranks.passage(), limit) : query);
  }
}
