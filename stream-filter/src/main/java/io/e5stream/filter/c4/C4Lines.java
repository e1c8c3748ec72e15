package io.e5stream.filter.c4;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Phrases;
import io.e5stream.filter.text.Punctuation;
import io.e5stream.filter.text.Tokens;

/**
 * Which lines C4 keeps.
 *
 * @param terminalPunctuation whether a line must end as sentences do; FineWeb leaves this rule out
 * @param minWords words that a line needs
 * @param maxWordLength code points that a word may have
 */
public record C4Lines(boolean terminalPunctuation, int minWords, int maxWordLength) {

  /** As C4 published them. */
  public static final C4Lines C4 = new C4Lines(true, 3, 1000);

  /** As FineWeb uses them. */
  public static final C4Lines FINEWEB = new C4Lines(false, 3, 1000);

  /** Whether C4 keeps a line. */
  public boolean keeps(AnalyzedText text, int line) {
    int start = text.lines().start(line);
    int end = text.lines().end(line);
    if (terminalPunctuation && !Punctuation.endsSentence(text.text(), start, end)) {
      return false;
    }
    return hasWords(text.tokens(), start, end)
        && !Phrases.contains(text.text(), start, end, "javascript")
        && !Phrases.hasPolicy(text.text(), start, end);
  }

  private boolean hasWords(Tokens tokens, int start, int end) {
    int words = 0;
    for (int i = tokens.first(start); i < tokens.size() && tokens.start(i) < end; i++) {
      if (tokens.length(i) > maxWordLength) {
        return false;
      }
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words >= minWords;
  }
}
