package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: lines that are equal to an earlier one. */
public record RepeatedLines(double max) implements TextRule {

  public static final double DEFAULT = 0.7;

  @Override
  public String name() {
    return "nemo.repeated-lines";
  }

  @Override
  public String meaning() {
    return "lines equal to an earlier one, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.lines().duplicateShare();
  }
}
