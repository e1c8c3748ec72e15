package io.e5stream.filter.ccnet;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** CCNet: enough characters (code points). */
public record MinCharacters(double min) implements TextRule {

  public static final double DEFAULT = 300;

  @Override
  public String name() {
    return "ccnet.characters";
  }

  @Override
  public String meaning() {
    return "characters";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().all();
  }
}
