package io.e5stream.filter.text;

/** Punctuation marks of many scripts by what they do. */
public final class Punctuation {

  /**
   * Ends of sentences: Latin, CJK (full and half width), Arabic, Urdu, Indic, Ethiopic, Armenian.
   */
  private static final String TERMINAL =
      ".!?\u2026\u3002\uff01\uff1f\uff0e\uff61\u061f\u06d4\u0964"
          + "\u0965\u1362\u1367\u0589\u203c\u2047\u2048\u2049\u104b\u17d4";

  private static final String COMMAS = ",\u3001\uff0c\u060c\u061b;:\uff1b\uff1a";

  /** What may follow the mark that ends a sentence. */
  private static final String CLOSING = "\"'\u201d\u2019\u00bb\u300d\u300f\uff09)]\u3011\u300b";

  private static final String BRACKETS = "()[]{}\uff08\uff09\uff3b\uff3d\u3010\u3011";

  private static final String BULLETS = "\u2022\u2023\u2043\u25e6\u25aa\u25cf\u00b7\u30fb-*";

  private static final boolean[] SENTENCE_MARKS = table(TERMINAL + COMMAS);
  private static final boolean[] BRACKET = table(BRACKETS);
  private static final boolean[] TERMINAL_MARKS = table(TERMINAL);

  private Punctuation() {}

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[0x10000];
    characters.chars().forEach(c -> table[c] = true);
    return table;
  }

  static boolean isSentenceMark(int c) {
    return c < SENTENCE_MARKS.length && SENTENCE_MARKS[c];
  }

  static boolean isBracket(int c) {
    return c < BRACKET.length && BRACKET[c];
  }

  /** Whether a character ends sentences. */
  public static boolean isTerminal(int c) {
    return c < TERMINAL_MARKS.length && TERMINAL_MARKS[c];
  }

  /** Whether a character may stand between the end of a sentence and the mark before it. */
  public static boolean isClosing(int c) {
    return CLOSING.indexOf(c) >= 0;
  }

  public static boolean isBullet(int c) {
    return BULLETS.indexOf(c) >= 0;
  }

  /** Whether a text without white space at its end ends with a mark that ends sentences. */
  public static boolean endsSentence(String text, int start, int end) {
    int last = end - 1;
    while (last >= start && isClosing(text.charAt(last))) {
      last--;
    }
    return last >= start && isTerminal(text.charAt(last));
  }

  /** Whether a text has an ellipsis, one character or three dots and more, before this place. */
  public static boolean hasEllipsisBefore(String text, int end) {
    if (end > 0 && text.charAt(end - 1) == '\u2026') {
      return true;
    }
    return end > 2
        && (text.startsWith("...", end - 3) || text.startsWith("\u3002\u3002\u3002", end - 3));
  }

  /** Whether an ellipsis, one character or three dots, ends at this place. */
  static boolean endsEllipsis(String text, int at) {
    char c = text.charAt(at);
    if (c == '\u2026') {
      return true;
    }
    if (c != '.' && c != '\u3002') {
      return false;
    }
    int dots = 1;
    while (dots <= at && text.charAt(at - dots) == c) {
      dots++;
    }
    // Of a run of dots every third ends one.
    return dots % 3 == 0;
  }
}
