package io.e5stream.filter.fineweb;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Lines;
import io.e5stream.filter.text.Punctuation;

/** FineWeb: lines that end as sentences do. */
public record EndedLines(double min) implements TextRule {

  public static final double DEFAULT = 0.12;

  @Override
  public String name() {
    return "fineweb.ended-lines";
  }

  @Override
  public String meaning() {
    return "lines that end with terminal punctuation, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedText text) {
    Lines lines = text.lines();
    int ended = 0;
    for (int i = 0; i < lines.size(); i++) {
      ended += Punctuation.endsSentence(text.text(), lines.start(i), lines.end(i)) ? 1 : 0;
    }
    return text.perLine(ended);
  }
}
