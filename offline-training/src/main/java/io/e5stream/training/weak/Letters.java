package io.e5stream.training.weak;

/** What a text says, without how it is written: letters and digits. */
final class Letters {

  private Letters() {}

  /** Letters and digits of a text, in any script: as long in languages that write no spaces. */
  static int count(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** Letters and digits in lower case, all else left out. */
  static String only(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
