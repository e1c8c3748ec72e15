package io.e5stream.training.weak;

/** Takes a document's title off the beginning of its text, where many texts repeat it. */
final class WithoutTitle {

  private WithoutTitle() {}

  /**
   * The text behind the title, when it begins with what the title says and there its line or its
   * sentence ends. Else a pair of both would be learnt from the first words alone.
   */
  static String of(String title, String text) {
    int end = end(Letters.only(title), text);
    if (end < 0) {
      return text;
    }
    String rest = text.substring(end).stripLeading();
    int line = rest.indexOf('\n');
    return line >= 0 && Headings.isUnderline(rest.substring(0, line))
        ? rest.substring(line).strip()
        : rest;
  }

  /** Where the line or the sentence of the title ends; -1 when the text begins otherwise. */
  private static int end(String said, String text) {
    int at = 0;
    for (int matched = 0; matched < said.length(); ) {
      if (at == text.length()) {
        return -1;
      }
      int letter = text.codePointAt(at);
      at += Character.charCount(letter);
      if (Character.isLetterOrDigit(letter)) {
        int small = Character.toLowerCase(letter);
        if (said.codePointAt(matched) != small) {
          return -1;
        }
        matched += Character.charCount(small);
      }
    }
    // A short one with a full stop may be the beginning of a name: "St. Moritz".
    boolean sentence = said.length() >= FirstSentence.MIN_LETTERS;
    for (; at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at)); at++) {
      if (text.charAt(at) == '\n' && !said.isEmpty()) {
        return at;
      }
      if (sentence && FirstSentence.isMark(text.charAt(at))) {
        return FirstSentence.behindMarks(text, at);
      }
    }
    return -1;
  }

  /** Whether a title is the cut-off beginning of the text, as programs make them. */
  static boolean isCutOff(String title, String text) {
    boolean cut = title.endsWith("\u2026") || title.endsWith("...");
    return cut && Letters.only(text).startsWith(Letters.only(title));
  }
}
