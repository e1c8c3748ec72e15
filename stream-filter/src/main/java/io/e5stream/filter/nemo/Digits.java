package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: digits of any script. */
public record Digits(double max) implements TextRule {

  public static final double DEFAULT = 0.15;

  @Override
  public String name() {
    return "nemo.digits";
  }

  @Override
  public String meaning() {
    return "digits, as a share of the characters";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().share(text.characters().digits());
  }
}
