package io.e5stream.training.weak;

import java.util.regex.Pattern;

/**
 * Whether a line without any markup is a heading. Plain text has by-lines, datelines, list items,
 * verses and lines of dialogue that stand alone, too; a section under a false heading teaches what
 * is wrong, a heading that is missed costs one pair: so every rule is about leaving out.
 */
final class StandAloneLine {

  /** UTF-16 units; what is longer is a sentence. */
  static final int MAX_LENGTH = 80;

  static final int MAX_WORDS = 10;

  /** Fewer are a number, an initial, an ornament. */
  static final int MIN_LETTERS = 2;

  /** Letters and digits of the paragraph below: else it is a line of an address or of a verse. */
  static final int MIN_BELOW = 80;

  /**
   * A question mark may end a heading, as in lists of questions and answers; other marks end
   * sentences, introduce lists or go on.
   */
  private static final String NO_END = ".!:;,\u2026\u3002\uff01\uff1a\uff1b\uff0c\u3001";

  private static final Pattern ITEM = Pattern.compile("[-*+\\u2022\\u25cf\\u25e6]\\s.*");

  /** Quotations, lines of dialogue. */
  private static final String NO_START = ">\"\u2013\u2014\u2018\u201c\u00ab\u201e";

  /** Addresses, table rows, what a program wrote. */
  private static final Pattern NO_PART = Pattern.compile("://|@|\\||\\t|  |[{}<>=]");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private StandAloneLine() {}

  /**
   * Judges a line that stands between blank lines or at the beginning of the text.
   *
   * @param line stripped
   * @param below the paragraph that follows, empty when there is none
   */
  static boolean isHeading(String line, String below) {
    return line.length() <= MAX_LENGTH
        && SPACE.split(line, -1).length <= MAX_WORDS
        && Letters.count(line) >= MIN_LETTERS
        && line.codePoints().anyMatch(Character::isLetter)
        && !startsSmall(line)
        && NO_END.indexOf(line.charAt(line.length() - 1)) < 0
        && NO_START.indexOf(line.charAt(0)) < 0
        && !ITEM.matcher(line).matches()
        && !NO_PART.matcher(line).find()
        && !ITEM.matcher(below).lookingAt()
        && Letters.count(below) >= MIN_BELOW;
  }

  /** A line that begins in lower case goes on from another one. */
  private static boolean startsSmall(String line) {
    return Character.isLowerCase(line.codePointAt(0));
  }
}
