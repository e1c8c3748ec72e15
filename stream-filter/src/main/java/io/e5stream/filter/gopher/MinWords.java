package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** Gopher: enough words. Punctuation alone is no word; an emoji is one. */
public record MinWords(double min) implements TextRule {

  public static final double DEFAULT = 50;

  @Override
  public String name() {
    return "gopher.min-words";
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
