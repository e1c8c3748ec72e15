package io.e5stream.filter.profile;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Limit;
import io.e5stream.filter.PairRule;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import java.util.function.Function;

/** A rule for one text, run on a side of a pair. */
record SideRule(TextRule rule, Function<AnalyzedPair, AnalyzedText> side) implements PairRule {

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public String meaning() {
    return rule.meaning();
  }

  @Override
  public Limit limit() {
    return rule.limit();
  }

  @Override
  public double measure(AnalyzedPair pair) {
    return rule.measure(side.apply(pair));
  }
}
