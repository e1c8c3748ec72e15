package io.e5stream.filter.profile;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/**
 * A rule on shares of lines that does not apply to a single line, of which there is no share: many
 * passages are a paragraph, and were cut where it went on.
 */
record OfSeveralLines(TextRule rule) implements TextRule {

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public String meaning() {
    return rule.meaning() + ", in texts of several lines";
  }

  @Override
  public Limit limit() {
    return rule.limit();
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.lines().size() < 2 ? Double.NaN : rule.measure(text);
  }
}
