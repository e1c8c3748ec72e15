package io.e5stream.filter.perplexity;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/**
 * CCNet, and E5 for web pages: text that a model of clean text finds likely. The published cut-offs
 * of English, 340 for the best third and 520 for the middle one, are of CCNet's own model over
 * sub-words: with another model, take percentiles of its perplexities on good text.
 *
 * @param model of clean text
 * @param max largest perplexity
 */
public record Perplexity(NGramModel model, double max) implements TextRule {

  public static final double DEFAULT = 520;

  @Override
  public String name() {
    return "ccnet.perplexity";
  }

  @Override
  public String meaning() {
    return "perplexity by the n-gram model";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return model.perplexity(text);
  }
}
