package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: characters in paragraphs that are equal to an earlier one. */
public record RepeatedParagraphCharacters(double max) implements TextRule {

  public static final double DEFAULT = 0.8;

  @Override
  public String name() {
    return "nemo.repeated-paragraph-characters";
  }

  @Override
  public String meaning() {
    return "characters in paragraphs equal to an earlier one, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().share(text.paragraphs().duplicates().characters());
  }
}
