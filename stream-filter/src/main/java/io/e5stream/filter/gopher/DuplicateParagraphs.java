package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** Gopher: paragraphs that are equal to an earlier one. */
public record DuplicateParagraphs(double max) implements TextRule {

  public static final double DEFAULT = 0.3;

  @Override
  public String name() {
    return "gopher.duplicate-paragraphs";
  }

  @Override
  public String meaning() {
    return "paragraphs equal to an earlier one, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.paragraphs().duplicateShare();
  }
}
