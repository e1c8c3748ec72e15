package io.e5stream.training.weak;

import java.util.Optional;

/** Takes a document's title off the beginning of its text, where many texts repeat it. */
final class WithoutTitle {

  private WithoutTitle() {}

  /**
   * The text behind the title: without its first line, or else its first sentence, when that says
   * what the title says. Else a pair of both would be learnt from the first words alone.
   */
  static String of(String title, String text) {
    String said = Letters.only(title);
    if (said.isEmpty()) {
      return text;
    }
    int end = text.indexOf('\n');
    if (end >= 0 && Letters.only(text.substring(0, end)).equals(said)) {
      String below = text.substring(end + 1).stripLeading();
      int next = below.indexOf('\n');
      return next >= 0 && Headings.isUnderline(below.substring(0, next))
          ? below.substring(next).strip()
          : below;
    }
    Optional<FirstSentence> first = FirstSentence.of(text);
    return first.isPresent() && Letters.only(first.get().sentence()).equals(said)
        ? first.get().rest()
        : text;
  }

  /** Whether a title is the cut-off beginning of the text, as programs make them. */
  static boolean isCutOff(String title, String text) {
    boolean cut = title.endsWith("\u2026") || title.endsWith("...");
    return cut && Letters.only(text).startsWith(Letters.only(title));
  }
}
