package io.e5stream.filter.fineweb;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Lines;

/** FineWeb: short lines, as menus and lists have them. */
public record ShortLines(double max) implements TextRule {

  public static final double DEFAULT = 0.67;

  private static final int SHORT = 30;

  @Override
  public String name() {
    return "fineweb.short-lines";
  }

  @Override
  public String meaning() {
    return "lines of at most 30 characters, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    Lines lines = text.lines();
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      count += lines.length(i) <= SHORT ? 1 : 0;
    }
    return text.perLine(count);
  }
}
