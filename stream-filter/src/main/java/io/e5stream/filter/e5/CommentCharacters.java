package io.e5stream.filter.e5;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** E5: comments that are not too long (code points). For Reddit. */
public record CommentCharacters(double max) implements TextRule {

  public static final double DEFAULT = 4096;

  @Override
  public String name() {
    return "e5.comment-characters";
  }

  @Override
  public String meaning() {
    return "characters of the comment";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().all();
  }
}
