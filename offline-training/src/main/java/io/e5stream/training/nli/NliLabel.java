package io.e5stream.training.nli;

import java.util.Locale;

/** What a premise says of a hypothesis. */
enum NliLabel {
  ENTAILMENT,
  NEUTRAL,
  CONTRADICTION,
  /** The annotators did not agree. */
  NONE;

  /**
   * Reads a label as SNLI and MultiNLI have it: a word, or {@code -} for none; or a number as in
   * the copies on the Hugging Face hub: 0, 1, 2 in this order, -1 for none.
   *
   * @throws IllegalArgumentException for anything else
   */
  static NliLabel of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "entailment", "0" -> ENTAILMENT;
      case "neutral", "1" -> NEUTRAL;
      case "contradiction", "2" -> CONTRADICTION;
      case "-", "-1", "" -> NONE;
      default ->
          throw new IllegalArgumentException(
              "label \"%s\" is none of entailment (0), neutral (1), contradiction (2), - (-1)"
                  .formatted(text));
    };
  }
}
