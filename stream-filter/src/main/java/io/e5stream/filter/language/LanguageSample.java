package io.e5stream.filter.language;

/**
 * A part of a text that tells its language: in lower case, without numbers and URLs; white space is
 * one space, at neither end.
 */
final class LanguageSample {

  private final char[] characters;
  private int size;

  /** The characters of a text from one place to another. */
  LanguageSample(String text, int start, int end) {
    characters = new char[end - start];
    add(text, start, end);
    if (size > 0 && characters[size - 1] == ' ') {
      size--;
    }
  }

  private void add(String text, int start, int end) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if ((c == 'h' || c == 'H') && startsUrl(text, i)) {
        while (i < end && !Character.isWhitespace(text.charAt(i))) {
          i++;
        }
        space();
        continue;
      }
      i++;
      if (c >= 0xd800 || Character.isDigit(c) || Character.isWhitespace(c)) {
        // The model was trained on texts without emoji, for which the library takes all from here.
        space();
      } else if (Character.isLetter(c)) {
        letter(Character.toLowerCase(c));
      } else {
        append(c);
      }
    }
  }

  private static boolean startsUrl(String text, int at) {
    return text.regionMatches(true, at, "http://", 0, 7)
        || text.regionMatches(true, at, "https://", 0, 8);
  }

  /** Of a letter said more than twice, as in "soooo", two remain. */
  private void letter(char c) {
    if (size < 2 || characters[size - 1] != c || characters[size - 2] != c) {
      append(c);
    }
  }

  private void space() {
    if (size > 0 && characters[size - 1] != ' ') {
      append(' ');
    }
  }

  private void append(char c) {
    characters[size++] = c;
  }

  int size() {
    return size;
  }

  char at(int i) {
    return characters[i];
  }
}
