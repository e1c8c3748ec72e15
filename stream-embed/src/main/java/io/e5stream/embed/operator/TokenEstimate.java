package io.e5stream.embed.operator;

/** How many tokens a text has, roughly, without a tokenizer: UTF-8 bytes by four. */
final class TokenEstimate {

  /** Prefix and special tokens. */
  private static final int LEAD = 5;

  private static final int BYTES = 4;

  private TokenEstimate() {}

  static int of(String text) {
    return of(text, Integer.MAX_VALUE / 2);
  }

  /**
   * The estimate of a text that is cut off.
   *
   * @param most tokens that are left of it; what is beyond them is not looked at
   */
  static int of(String text, int most) {
    long bytes = 0;
    long limit = (long) BYTES * most;
    for (int i = 0; i < text.length() && bytes < limit; i++) {
      char c = text.charAt(i);
      // Half of a surrogate pair is half of four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return Math.min(most, LEAD + (int) Math.min(Integer.MAX_VALUE / 2, bytes / BYTES));
  }
}
