package io.e5stream.filter.text;

/**
 * How many sentences a line has, counted by the marks that end them: a mark, or several, with a
 * space, a closing quote or the line's end behind. The full-width marks of Chinese and Japanese
 * need no space. {@code e.g. this} counts as an end; the rules need no exact number.
 *
 * @param ended by a mark
 * @param unended by the line's end alone
 */
public record Sentences(int ended, int unended) {

  public int all() {
    return ended + unended;
  }

  /** The sentences of a line. */
  public static Sentences of(String text, int start, int end) {
    int ended = 0;
    boolean words = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Punctuation.isTerminal(c)) {
        words |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      } else if (words && endsHere(text, i, end)) {
        ended++;
        words = false;
      }
    }
    return new Sentences(ended, words ? 1 : 0);
  }

  private static boolean endsHere(String text, int at, int end) {
    if (at + 1 == end || isWide(text.charAt(at))) {
      return true;
    }
    char next = text.charAt(at + 1);
    return Character.isWhitespace(next)
        || Punctuation.isClosing(next)
        || Punctuation.isTerminal(next);
  }

  private static boolean isWide(char mark) {
    return mark == '\u3002' || mark == '\uff01' || mark == '\uff1f' || mark == '\uff61';
  }
}
