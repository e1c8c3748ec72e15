package io.e5stream.filter.text;

import java.util.Objects;

/**
 * A text, analysed once for all rules. What only some rules need is made when the first of them
 * asks. Used by one thread.
 */
public final class AnalyzedText {

  private final String text;
  private final CharacterCounts characters;
  private final Tokens tokens;
  private final Lines lines;
  private final Lines paragraphs;
  private Repetition repetition;

  AnalyzedText(
      String text, CharacterCounts characters, Tokens tokens, Lines lines, Lines paragraphs) {
    this.text = text;
    this.characters = characters;
    this.tokens = tokens;
    this.lines = lines;
    this.paragraphs = paragraphs;
  }

  public static AnalyzedText of(String text) {
    return new TextScanner(Objects.requireNonNull(text, "text")).scan();
  }

  public String text() {
    return text;
  }

  public CharacterCounts characters() {
    return characters;
  }

  public Tokens tokens() {
    return tokens;
  }

  /** Lines that are not blank. */
  public Lines lines() {
    return lines;
  }

  /** Groups of lines with a blank line or the text's end on both sides. */
  public Lines paragraphs() {
    return paragraphs;
  }

  /** Tokens that are more than punctuation. */
  public int words() {
    return tokens.words();
  }

  /** A count for each word; NaN for a text without words. */
  public double perWord(int count) {
    return words() == 0 ? Double.NaN : (double) count / words();
  }

  /** A count for each line; NaN for a text without lines. */
  public double perLine(int count) {
    return lines.size() == 0 ? Double.NaN : (double) count / lines.size();
  }

  /** Sequences of tokens that occur more than once. */
  public Repetition repetition() {
    if (repetition == null) {
      repetition = new Repetition(tokens, characters.all());
    }
    return repetition;
  }
}
