package io.e5stream.embed.operator;

import java.util.Set;

/**
 * Finds where a text may be cut without tearing a sentence or a word.
 *
 * <p>A simple rule, the same for every locale: a full stop, question or exclamation mark, with the
 * quotes and brackets that close after it, ends a sentence when white space and no lower-case
 * letter follows; the wide marks of Chinese and Japanese need no white space; a line break ends it
 * too.
 */
final class SentenceEnds {

  private static final String MARKS = ".!?\u2026\u061F\u06D4\u0964";
  private static final String WIDE_MARKS = "\u3002\uFF01\uFF1F\uFF61";
  private static final String CLOSERS = "\"')]}\u2019\u201D\u00BB\u300D\u300F\uFF09";

  private static final Set<String> TITLES =
      Set.of("Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Fig", "Eq");

  private SentenceEnds() {}

  /**
   * The last position in {@code [from, to]} right before which a sentence and the white space after
   * it end; -1 when there is none.
   */
  static int last(String text, int from, int to) {
    for (int cut = to; cut >= from && cut > 0; cut--) {
      if (isStart(text, cut) && endsSentence(text, cut)) {
        return cut;
      }
    }
    return -1;
  }

  /** The last position in {@code [from, to]} right after white space; -1 when there is none. */
  static int lastWord(String text, int from, int to) {
    for (int cut = to; cut >= from && cut > 0; cut--) {
      if (Character.isWhitespace(text.charAt(cut - 1)) && isStart(text, cut)) {
        return cut;
      }
    }
    return -1;
  }

  /** White space and what closes stay with what comes before; after a space a quote opens. */
  private static boolean isStart(String text, int cut) {
    if (cut == text.length()) {
      return true;
    }
    boolean afterSpace = Character.isWhitespace(text.charAt(cut - 1));
    return !Character.isWhitespace(text.charAt(cut)) && (afterSpace || !isCloser(text, cut));
  }

  private static boolean endsSentence(String text, int cut) {
    int i = cut - 1;
    boolean space = false;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\u2029') {
        return true;
      }
      space = true;
      i--;
    }
    while (i >= 0 && isCloser(text, i)) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    char mark = text.charAt(i);
    if (WIDE_MARKS.indexOf(mark) >= 0) {
      return true;
    }
    boolean goesOn = cut < text.length() && Character.isLowerCase(text.codePointAt(cut));
    return space && !goesOn && MARKS.indexOf(mark) >= 0 && !(mark == '.' && abbreviates(text, i));
  }

  /** Whether an initial, as in "J. Smith", or a title stands before the stop. */
  private static boolean abbreviates(String text, int stop) {
    int start = stop;
    while (start > 0 && stop - start < 5 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    return TITLES.contains(word) || (word.length() == 1 && Character.isUpperCase(word.charAt(0)));
  }

  private static boolean isCloser(String text, int i) {
    return CLOSERS.indexOf(text.charAt(i)) >= 0;
  }
}
