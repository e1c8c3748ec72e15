package io.e5stream.embed.encoder;

/** Java counts UTF-16 units, tokenizers count code points. */
final class CodePoints {

  private static final char REPLACEMENT = '\uFFFD';

  private CodePoints() {}

  /** The text with each unpaired surrogate replaced; every unit keeps its place. */
  static String wellFormed(String text) {
    char[] changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (changed == null) {
        changed = text.toCharArray();
      }
      changed[i] = REPLACEMENT;
    }
    return changed == null ? text : new String(changed);
  }

  /**
   * The UTF-16 position of each code point of a well-formed text, and of its end; null when they
   * are equal to the code points' own.
   */
  static int[] utf16Positions(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return null;
    }
    int[] positions = new int[count + 1];
    int position = 0;
    for (int i = 0; i < count; i++) {
      positions[i] = position;
      position += Character.isHighSurrogate(text.charAt(position)) ? 2 : 1;
    }
    positions[count] = position;
    return positions;
  }

  /** The text's first units, at most {@code limit}, without half a surrogate pair at the end. */
  static String head(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, boundary(text, limit));
  }

  /** The position itself, or the one before where it would part a surrogate pair. */
  static int boundary(String text, int position) {
    boolean parts =
        position > 0
            && position < text.length()
            && Character.isHighSurrogate(text.charAt(position - 1))
            && Character.isLowSurrogate(text.charAt(position));
    return parts ? position - 1 : position;
  }
}
