package io.e5stream.filter.fineweb;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** FineWeb: characters in lines that are equal to an earlier one, of those outside line ends. */
public record DuplicateLineText(double max) implements TextRule {

  public static final double DEFAULT = 0.01;

  @Override
  public String name() {
    return "fineweb.duplicate-line-characters";
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
    int characters = text.characters().all() - text.characters().newlines();
    return characters == 0
        ? Double.NaN
        : (double) text.lines().duplicates().characters() / characters;
  }
}
