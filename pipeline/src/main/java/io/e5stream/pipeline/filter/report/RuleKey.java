package io.e5stream.pipeline.filter.report;

import io.e5stream.filter.Limit;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import java.util.Comparator;

/**
 * A rule with its threshold: a rule that has had two, or has another for a source, is two.
 *
 * @param rule name
 * @param side what it looked at
 * @param limit what it allows
 */
record RuleKey(String rule, Side side, Limit limit) {

  static final Comparator<RuleKey> ORDER =
      Comparator.comparing(RuleKey::rule)
          .thenComparing(RuleKey::side)
          .thenComparing(key -> key.limit().bound())
          .thenComparingDouble(key -> key.limit().threshold());

  static RuleKey of(Rejected verdict) {
    return new RuleKey(
        verdict.rule(), verdict.side(), new Limit(verdict.bound(), verdict.threshold()));
  }
}
