package io.e5stream.filter.c4;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Phrases;

/** C4: no filler text. */
public record LoremIpsum(double max) implements TextRule {

  public static final double DEFAULT = 0;

  @Override
  public String name() {
    return "c4.lorem-ipsum";
  }

  @Override
  public String meaning() {
    return "places that say lorem ipsum";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return Phrases.count(text.text(), "lorem ipsum");
  }
}
