package io.e5stream.filter.language;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A part of a text that tells its language: in lower case, without numbers and URLs; letters in
 * other forms (full-width, presentation forms, mathematical) are plain ones; white space is one
 * space, at neither end.
 */
final class LanguageSample {

  private char[] characters;
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
      if (c >= 0xd800) {
        // The model was trained on texts without emoji, for which the library takes all from here.
        int character = Character.codePointAt(text, i);
        form(character);
        i += Character.charCount(character);
        continue;
      }
      i++;
      if (Character.isDigit(c) || Character.isWhitespace(c)) {
        space();
      } else if (Character.isLetter(c)) {
        letter(Character.toLowerCase(c));
      } else {
        append(c);
      }
    }
  }

  /** Of a letter its plain form, which compatibility gives (Unicode's NFKC). */
  private void form(int character) {
    String plain =
        Character.isLetter(character)
            ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
            : " ";
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetter(c)) {
        letter(Character.toLowerCase(c));
      } else if (Character.isSurrogate(c) || Character.isWhitespace(c)) {
        space();
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
    if (size == characters.length) {
      // One letter may stand for a phrase.
      characters = Arrays.copyOf(characters, 2 * size + 1);
    }
    characters[size++] = c;
  }

  int size() {
    return size;
  }

  char at(int i) {
    return characters[i];
  }
}
