package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: parentheses and other brackets. */
public record Parentheses(double max) implements TextRule {

  public static final double DEFAULT = 0.1;

  @Override
  public String name() {
    return "nemo.parentheses";
  }

  @Override
  public String meaning() {
    return "parentheses and brackets, as a share of the characters";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().share(text.characters().brackets());
  }
}
