package io.e5stream.filter.nemo;

/** Finds URLs: {@code http://}, {@code https://} or {@code www.} up to the next white space. */
final class UrlScanner {

  private UrlScanner() {}

  /** Code points in URLs. */
  static int characters(String text) {
    if (!mayHaveUrl(text)) {
      return 0;
    }
    int characters = 0;
    int i = 0;
    while (i < text.length()) {
      if (startsUrl(text, i)) {
        int end = i;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        characters += text.codePointCount(i, end);
        i = end;
      } else {
        i++;
      }
    }
    return characters;
  }

  /** Most texts have none: looking for what each URL has is quick. */
  private static boolean mayHaveUrl(String text) {
    if (text.contains("://")) {
      return true;
    }
    int dot = text.indexOf('.');
    while (dot >= 0) {
      if (dot > 0 && (text.charAt(dot - 1) | 0x20) == 'w') {
        return true;
      }
      dot = text.indexOf('.', dot + 1);
    }
    return false;
  }

  private static boolean startsUrl(String text, int at) {
    char c = text.charAt(at);
    if (c == 'h' || c == 'H') {
      return text.regionMatches(true, at, "http://", 0, 7)
          || text.regionMatches(true, at, "https://", 0, 8);
    }
    return (c == 'w' || c == 'W')
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && text.regionMatches(true, at, "www.", 0, 4);
  }
}
