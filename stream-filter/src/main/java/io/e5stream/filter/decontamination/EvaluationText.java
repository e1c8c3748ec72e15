package io.e5stream.filter.decontamination;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/**
 * E5: texts that an evaluation set has, too, whatever their case and punctuation.
 *
 * @param evaluation the evaluation's texts
 * @param max how often a text may be there: 0
 */
public record EvaluationText(EvaluationTexts evaluation, double max) implements TextRule {

  public static final double DEFAULT = 0;

  @Override
  public String name() {
    return "decontamination.text";
  }

  @Override
  public String meaning() {
    return "whether an evaluation set has the same text (1) or not (0)";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return evaluation.hasText(text) ? 1 : 0;
  }
}
