package io.e5stream.filter.text;

import java.util.List;

/** Finds phrases, whatever their case. */
public final class Phrases {

  /** C4's signs of a policy notice. */
  private static final List<String> POLICY =
      List.of(
          "terms of use",
          "privacy policy",
          "cookie policy",
          "uses cookies",
          "use of cookies",
          "use cookies");

  private Phrases() {}

  /** Whether a stretch of text says a phrase, given in lower case. */
  public static boolean contains(String text, int start, int end, String phrase) {
    return find(text, start, end, phrase) >= 0;
  }

  /** How often a text says a phrase, given in lower case. */
  public static int count(String text, String phrase) {
    int count = 0;
    int at = find(text, 0, text.length(), phrase);
    while (at >= 0) {
      count++;
      at = find(text, at + phrase.length(), text.length(), phrase);
    }
    return count;
  }

  /** Whether a stretch of text is a notice on terms, privacy or cookies. */
  public static boolean hasPolicy(String text, int start, int end) {
    for (String phrase : POLICY) {
      if (contains(text, start, end, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static int find(String text, int start, int end, String phrase) {
    char lower = phrase.charAt(0);
    char upper = Character.toUpperCase(lower);
    int last = end - phrase.length();
    for (int i = start; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == lower || c == upper) && text.regionMatches(true, i, phrase, 0, phrase.length())) {
        return i;
      }
    }
    return -1;
  }
}
