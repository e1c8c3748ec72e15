package io.e5stream.embed.operator;

/** How many tokens a text has, roughly, without a tokenizer: UTF-8 bytes by four. */
final class TokenEstimate {

  /** Prefix and special tokens. */
  private static final int LEAD = 5;

  private TokenEstimate() {}

  static int of(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Half of a surrogate pair is half of four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return LEAD + (int) Math.min(Integer.MAX_VALUE / 2, bytes / 4);
  }
}
