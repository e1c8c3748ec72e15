package io.e5stream.filter.profile;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/**
 * A rule made for documents that does not apply to texts of few words: a short text repeats itself
 * easily.
 *
 * @param rule the rule
 * @param words the fewest words it applies to
 */
record OfLongTexts(TextRule rule, int words) implements TextRule {

  /** What Gopher takes for a document. */
  static final int DOCUMENT = 50;

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public String meaning() {
    return rule.meaning() + ", in texts of at least " + words + " words";
  }

  @Override
  public Limit limit() {
    return rule.limit();
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.words() < words ? Double.NaN : rule.measure(text);
  }
}
