package io.e5stream.sink;

/**
 * Text as the store takes it: UTF-8 has no unpaired surrogates. Each becomes U+FFFD, which keeps a
 * text's length, so that spans still fit.
 */
final class StoreText {

  private static final char REPLACEMENT = '\uFFFD';

  private StoreText() {}

  static boolean isWellFormed(String text) {
    return firstUnpaired(text, 0) < 0;
  }

  static String clean(String text) {
    int at = firstUnpaired(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (; at >= 0; at = firstUnpaired(text, at + 1)) {
      clean.setCharAt(at, REPLACEMENT);
    }
    return clean.toString();
  }

  private static int firstUnpaired(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }
}
