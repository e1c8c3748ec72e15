package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** Gopher: not too many words. */
public record MaxWords(double max) implements TextRule {

  public static final double DEFAULT = 100_000;

  @Override
  public String name() {
    return "gopher.max-words";
  }

  @Override
  public String meaning() {
    return "words, punctuation left out";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.words();
  }
}
