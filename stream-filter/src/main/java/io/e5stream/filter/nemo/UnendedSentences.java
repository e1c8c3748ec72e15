package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Lines;
import io.e5stream.filter.text.Sentences;

/** NeMo-Curator: sentences that no mark ends; a line end ends a sentence, too. */
public record UnendedSentences(double max) implements TextRule {

  public static final double DEFAULT = 0.85;

  @Override
  public String name() {
    return "nemo.unended-sentences";
  }

  @Override
  public String meaning() {
    return "sentences without a mark at their end, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    Lines lines = text.lines();
    int unended = 0;
    int all = 0;
    for (int i = 0; i < lines.size(); i++) {
      Sentences sentences = Sentences.of(text.text(), lines.start(i), lines.end(i));
      unended += sentences.unended();
      all += sentences.all();
    }
    return all == 0 ? Double.NaN : (double) unended / all;
  }
}
