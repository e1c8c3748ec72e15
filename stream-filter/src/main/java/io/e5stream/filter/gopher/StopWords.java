package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.CharacterCounts;
import io.e5stream.filter.text.TextHash;
import java.util.stream.Stream;

/**
 * Gopher: English function words, which running text has and lists of keywords do not. The words
 * are English, so that it applies only where English is the only language accepted, and to texts
 * mostly in Latin letters.
 *
 * @param english whether no other language is accepted
 */
public record StopWords(boolean english, double min) implements TextRule {

  public static final double DEFAULT = 2;

  private static final long[] HASHES =
      Stream.of("the", "be", "to", "of", "and", "that", "have", "with")
          .mapToLong(TextHash::ofWord)
          .toArray();

  /** Where only English is accepted. */
  public StopWords(double min) {
    this(true, min);
  }

  @Override
  public String name() {
    return "gopher.stop-words";
  }

  @Override
  public String meaning() {
    return "different words of: the, be, to, of, and, that, have, with";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedText text) {
    CharacterCounts characters = text.characters();
    if (!english || characters.latin() * 2 < characters.letters()) {
      return Double.NaN;
    }
    int found = 0;
    long[] words = text.tokens().wordHashes();
    for (long stopWord : HASHES) {
      found += contains(words, stopWord) ? 1 : 0;
    }
    return found;
  }

  private static boolean contains(long[] words, long word) {
    for (long candidate : words) {
      if (candidate == word) {
        return true;
      }
    }
    return false;
  }
}
