package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** Gopher: ellipses for each word. */
public record EllipsesPerWord(double max) implements TextRule {

  public static final double DEFAULT = 0.1;

  @Override
  public String name() {
    return "gopher.ellipses-per-word";
  }

  @Override
  public String meaning() {
    return "ellipses for each word";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.perWord(text.characters().ellipses());
  }
}
