package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.CharacterCounts;

/**
 * NeMo-Curator: characters other than letters, digits, line ends and the punctuation of sentences.
 * Spaces between words count, as there.
 */
public record NonAlphaNumeric(double max) implements TextRule {

  public static final double DEFAULT = 0.25;

  @Override
  public String name() {
    return "nemo.non-alphanumeric";
  }

  @Override
  public String meaning() {
    return "characters other than letters, digits, line ends and sentence punctuation, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    CharacterCounts characters = text.characters();
    int usual =
        characters.letters()
            + characters.marks()
            + characters.digits()
            + characters.newlines()
            + characters.sentenceMarks();
    return characters.share(Math.max(0, characters.all() - usual));
  }
}
