package io.e5stream.filter.gopher;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Tokens;

/** Mean length of the words of scripts that put spaces between words. */
final class MeanWordLength {

  private MeanWordLength() {}

  /** In code points; NaN when most words, or all, are of other scripts. */
  static double of(AnalyzedText text) {
    Tokens tokens = text.tokens();
    int spaced = 0;
    int unspaced = 0;
    long length = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isUnspaced(i)) {
        unspaced++;
      } else if (tokens.hasLetter(i) || tokens.hasDigit(i)) {
        spaced++;
        length += tokens.length(i);
      }
    }
    return spaced == 0 || unspaced > spaced ? Double.NaN : (double) length / spaced;
  }
}
