package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** Gopher: words that have a letter, of any script. */
public record AlphabeticWords(double min) implements TextRule {

  public static final double DEFAULT = 0.8;

  @Override
  public String name() {
    return "gopher.alphabetic-words";
  }

  @Override
  public String meaning() {
    return "words that have a letter, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.perWord(text.tokens().alphabetic());
  }
}
