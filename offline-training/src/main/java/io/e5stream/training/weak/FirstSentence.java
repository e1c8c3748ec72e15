package io.e5stream.training.weak;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * A text parted behind its first sentence.
 *
 * @param sentence the first sentence, with single line breaks as spaces
 * @param rest what follows; may be empty
 */
record FirstSentence(String sentence, String rest) {

  /**
   * Shorter ones are abbreviations that the iterator takes for sentences ("Dr. "), numbers of
   * items, or datelines: they are taken together with what follows.
   */
  static final int MIN_LETTERS = 20;

  /** Of the scripts that mark the end of a sentence. */
  private static final String MARKS = ".!?\u2026\u3002\uff01\uff1f\uff61\u061f\u06d4\u0964\u0589";

  private static final String CLOSERS = "\"')]}\u2019\u201d\u00bb\u300d\u300f\uff09";

  /**
   * Parts a text. A sentence ends inside the first paragraph and with a mark: a paragraph without
   * one is a heading, a by-line or a list.
   *
   * @param text paragraphs, single blank lines between them
   * @return empty when its beginning is no sentence
   */
  static Optional<FirstSentence> of(String text) {
    int blank = text.indexOf("\n\n");
    // Of the same length, so that positions hold.
    String paragraph = (blank < 0 ? text : text.substring(0, blank)).replace('\n', ' ');
    // Made anew each time: it is no more thread-safe than it is dear.
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(withCapitals(paragraph));
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      String sentence = paragraph.substring(0, end).strip();
      if (Letters.count(sentence) >= MIN_LETTERS) {
        return isEnded(sentence)
            ? Optional.of(new FirstSentence(sentence, text.substring(end).strip()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The iterator ends a sentence at a full stop only before a capital. A text without any, as old
   * collections are, gets them behind marks; no position changes.
   */
  private static String withCapitals(String paragraph) {
    if (paragraph.codePoints().anyMatch(Character::isUpperCase)) {
      return paragraph;
    }
    char[] letters = paragraph.toCharArray();
    boolean ended = false;
    for (int i = 0; i < letters.length; i++) {
      if (isMark(letters[i])) {
        ended = true;
      } else if (!Character.isWhitespace(letters[i])) {
        boolean begins = ended && Character.isWhitespace(letters[i - 1]);
        letters[i] = begins ? Character.toUpperCase(letters[i]) : letters[i];
        ended = false;
      }
    }
    return new String(letters);
  }

  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** The position behind the marks that begin at one, and what closes with them. */
  static int behindMarks(String text, int from) {
    int at = from;
    while (at < text.length()
        && (isMark(text.charAt(at)) || CLOSERS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean isEnded(String sentence) {
    int last = sentence.length() - 1;
    while (last > 0 && CLOSERS.indexOf(sentence.charAt(last)) >= 0) {
      last--;
    }
    return isMark(sentence.charAt(last));
  }
}
