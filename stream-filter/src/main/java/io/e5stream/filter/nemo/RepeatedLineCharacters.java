package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: characters in lines that are equal to an earlier one. */
public record RepeatedLineCharacters(double max) implements TextRule {

  public static final double DEFAULT = 0.8;

  @Override
  public String name() {
    return "nemo.repeated-line-characters";
  }

  @Override
  public String meaning() {
    return "characters in lines equal to an earlier one, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().share(text.lines().duplicates().characters());
  }
}
