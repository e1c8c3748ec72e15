package io.e5stream.filter.c4;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** C4: no program code, of which a curly bracket is the sign. */
public record CurlyBrackets(double max) implements TextRule {

  public static final double DEFAULT = 0;

  @Override
  public String name() {
    return "c4.curly-brackets";
  }

  @Override
  public String meaning() {
    return "curly brackets";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.text().chars().filter(c -> c == '{').count();
  }
}
