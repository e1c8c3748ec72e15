package io.e5stream.pipeline.filter.measure;

import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a filter judges a mix. What decides is given: the rules of a profile, or any other judge,
 * such as a ranking of the passages, whose measurement of the same mix is a further column.
 *
 * @param real the real pairs
 * @param junk each kind of junk
 */
public record FilterMeasurement(Judged real, List<Judged> junk) {

  /**
   * Verdicts on pairs of one kind.
   *
   * @param kind name
   * @param pairs how many
   * @param byRule rejected ones by the rule that decided; for the query, its name says so
   */
  public record Judged(String kind, long pairs, Map<String, Long> byRule) {

    public long rejected() {
      return byRule.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rejected ones as a share: of junk, the recall. */
    public double share() {
      return pairs == 0 ? Double.NaN : (double) rejected() / pairs;
    }
  }

  public FilterMeasurement {
    junk = List.copyOf(junk);
  }

  public static FilterMeasurement of(JunkMix mix, Function<TextPair, Verdict> judge) {
    List<Judged> junk = new ArrayList<>();
    mix.kinds().forEach((kind, pairs) -> junk.add(judge(kind, pairs, judge)));
    return new FilterMeasurement(judge("real", mix.real(), judge), junk);
  }

  private static Judged judge(
      String kind, List<TextPair> pairs, Function<TextPair, Verdict> judge) {
    Map<String, Long> byRule = new TreeMap<>();
    for (TextPair pair : pairs) {
      if (judge.apply(pair) instanceof Verdict.Rejected rejected) {
        byRule.merge(name(rejected), 1L, Long::sum);
      }
    }
    return new Judged(kind, pairs.size(), byRule);
  }

  /** Many rules look at both sides; the check's ranks for the query are those of E5's own. */
  private static String name(Verdict.Rejected rejected) {
    return rejected.side() == Side.QUERY ? rejected.rule() + " (query)" : rejected.rule();
  }

  /** Junk among the rejected, were there as many pairs of this kind as real ones. */
  public double precisionAtEqualParts(Judged kind) {
    return kind.share() / (kind.share() + real.share());
  }

  /** Junk among all rejected pairs of the mix as it is. */
  public double precision() {
    long found = junk.stream().mapToLong(Judged::rejected).sum();
    return (double) found / (found + real.rejected());
  }
}
