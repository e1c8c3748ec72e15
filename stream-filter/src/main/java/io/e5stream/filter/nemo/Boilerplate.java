package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Lines;
import io.e5stream.filter.text.Phrases;

/** NeMo-Curator: paragraphs of boilerplate. */
public record Boilerplate(double max) implements TextRule {

  public static final double DEFAULT = 0.4;

  @Override
  public String name() {
    return "nemo.boilerplate";
  }

  @Override
  public String meaning() {
    return "paragraphs that speak of terms, privacy or cookies, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    Lines paragraphs = text.paragraphs();
    if (paragraphs.size() == 0) {
      return Double.NaN;
    }
    int boilerplate = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      boilerplate += Phrases.hasPolicy(text.text(), paragraphs.start(i), paragraphs.end(i)) ? 1 : 0;
    }
    return (double) boilerplate / paragraphs.size();
  }
}
