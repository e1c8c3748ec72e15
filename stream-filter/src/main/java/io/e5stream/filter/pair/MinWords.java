package io.e5stream.filter.pair;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** Enough words for a query or a passage; a profile gives each its own threshold. */
public record MinWords(double min) implements TextRule {

  public static final double DEFAULT = 2;

  @Override
  public String name() {
    return "pair.min-words";
  }

  @Override
  public String meaning() {
    return "words, punctuation left out";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.words();
  }
}
