package io.e5stream.filter.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What a code point is to the scanner. The basic plane is looked up in a table, since {@link
 * Character}'s own look-ups would take most of the time.
 */
final class CharacterClass {

  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte NEWLINE = 2;
  static final byte LETTER = 3;
  static final byte DIGIT = 4;

  /** Belongs to the character before it: combining marks, joiners, skin tones. */
  static final byte MARK = 5;

  /** A word of its own, by Unicode's default word boundaries: Han, Hiragana, Bopomofo. */
  static final byte IDEOGRAPH = 6;

  static final byte KATAKANA = 7;

  /** Of a script written without spaces that only a dictionary divides, such as Thai. */
  static final byte UNSPACED = 8;

  static final byte PUNCTUATION = 9;

  /** Neither letter nor punctuation: emoji, pictographs. */
  static final byte SYMBOL = 10;

  private static final Set<UnicodeScript> UNSPACED_SCRIPTS =
      Set.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN,
          UnicodeScript.TAI_LE,
          UnicodeScript.NEW_TAI_LUE,
          UnicodeScript.TAI_THAM);

  private static final byte[] BASIC_PLANE = new byte[0x10000];

  static {
    for (int c = 0; c < BASIC_PLANE.length; c++) {
      BASIC_PLANE[c] = classify(c);
    }
  }

  private CharacterClass() {}

  static byte of(int codePoint) {
    return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : classify(codePoint);
  }

  private static byte classify(int c) {
    if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
      return NEWLINE;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (c == 0x200c || c == 0x200d || (c >= 0x1f3fb && c <= 0x1f3ff)) {
      return MARK;
    }
    return byType(c, Character.getType(c));
  }

  private static byte byType(int c, int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          letter(c);
      case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.OTHER_SYMBOL -> c == 0xfffd ? OTHER : SYMBOL;
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          OTHER;
      default -> PUNCTUATION;
    };
  }

  private static byte letter(int c) {
    // The marks of long vowels have no script of their own.
    if (c == 0x30fc || c == 0xff70) {
      return KATAKANA;
    }
    UnicodeScript script = UnicodeScript.of(c);
    if (script == UnicodeScript.KATAKANA) {
      return KATAKANA;
    }
    if (Character.isIdeographic(c)
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.BOPOMOFO) {
      return IDEOGRAPH;
    }
    return UNSPACED_SCRIPTS.contains(script) ? UNSPACED : LETTER;
  }

  /** Whether a letter is of the Latin script, near enough for telling which script a text has. */
  static boolean isLatin(int letter) {
    return letter < 0x250 || (letter >= 0x1e00 && letter <= 0x1eff);
  }
}
