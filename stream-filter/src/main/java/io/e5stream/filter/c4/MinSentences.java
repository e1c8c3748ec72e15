package io.e5stream.filter.c4;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Sentences;

/**
 * C4: enough sentences, counted in the lines that {@link C4Lines} keeps. The text itself is left as
 * it is: a verdict must not change what is indexed.
 */
public record MinSentences(C4Lines lines, double min) implements TextRule {

  public static final double DEFAULT = 5;

  @Override
  public String name() {
    return "c4.sentences";
  }

  @Override
  public String meaning() {
    return "sentences in the lines that C4 keeps";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedText text) {
    int sentences = 0;
    for (int i = 0; i < text.lines().size(); i++) {
      if (lines.keeps(text, i)) {
        sentences += Sentences.of(text.text(), text.lines().start(i), text.lines().end(i)).all();
      }
    }
    return sentences;
  }
}
