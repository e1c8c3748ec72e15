package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Lines;
import io.e5stream.filter.text.Punctuation;

/** Gopher: lines that end with an ellipsis. */
public record EllipsisLines(double max) implements TextRule {

  public static final double DEFAULT = 0.3;

  @Override
  public String name() {
    return "gopher.ellipsis-lines";
  }

  @Override
  public String meaning() {
    return "lines that end with an ellipsis, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    Lines lines = text.lines();
    int cut = 0;
    for (int i = 0; i < lines.size(); i++) {
      cut += Punctuation.hasEllipsisBefore(text.text(), lines.end(i)) ? 1 : 0;
    }
    return text.perLine(cut);
  }
}
