package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/**
 * Gopher: sequences of n words that are equal to an earlier one. The published thresholds fall from
 * .15 for 5 by .01 a word to .10 for 10.
 */
public record DuplicateNGrams(int n, double max) implements TextRule {

  public static final double DEFAULT = 0.15;

  @Override
  public String name() {
    return "gopher.duplicate-" + n + "-grams";
  }

  @Override
  public String meaning() {
    return "characters in " + n + "-grams equal to an earlier one, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.repetition().duplicateShare(n);
  }
}
