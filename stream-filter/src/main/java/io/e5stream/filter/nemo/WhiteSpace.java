package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: white space. */
public record WhiteSpace(double max) implements TextRule {

  public static final double DEFAULT = 0.25;

  @Override
  public String name() {
    return "nemo.white-space";
  }

  @Override
  public String meaning() {
    return "white space, as a share of the characters";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().share(text.characters().whiteSpace());
  }
}
