package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/**
 * Gopher: the most frequent sequence of n words. The published thresholds are .20, .18, .16 for 2,
 * 3, 4.
 */
public record TopNGram(int n, double max) implements TextRule {

  public static final double DEFAULT = 0.2;

  @Override
  public String name() {
    return "gopher.top-" + n + "-gram";
  }

  @Override
  public String meaning() {
    return "characters of the most frequent " + n + "-gram, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.repetition().topShare(n);
  }
}
