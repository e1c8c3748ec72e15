package io.e5stream.filter.fineweb;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** FineWeb: line ends for each word. */
public record NewlinesPerWord(double max) implements TextRule {

  public static final double DEFAULT = 0.3;

  @Override
  public String name() {
    return "fineweb.newlines-per-word";
  }

  @Override
  public String meaning() {
    return "line ends for each word";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.perWord(text.characters().newlines());
  }
}
