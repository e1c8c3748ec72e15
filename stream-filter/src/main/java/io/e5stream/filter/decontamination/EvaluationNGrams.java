package io.e5stream.filter.decontamination;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/**
 * Sequences of words that a text of an evaluation set has, too (Brown et al. 2020, appendix C).
 *
 * @param evaluation the evaluation's texts
 * @param max shared n-grams that are allowed
 */
public record EvaluationNGrams(EvaluationTexts evaluation, double max) implements TextRule {

  public static final double DEFAULT = 0;

  @Override
  public String name() {
    return "decontamination.n-grams";
  }

  @Override
  public String meaning() {
    return "n-grams shared with evaluation sets";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return evaluation.sharedNGrams(text);
  }
}
