package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** Gopher: words of a usual length. Does not apply to scripts without spaces between words. */
public record MaxMeanWordLength(double max) implements TextRule {

  public static final double DEFAULT = 10;

  @Override
  public String name() {
    return "gopher.max-mean-word-length";
  }

  @Override
  public String meaning() {
    return "mean length of the words, in characters";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return MeanWordLength.of(text);
  }
}
