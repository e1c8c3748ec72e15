package io.e5stream.embed.encoder;

/** Cuts tokens to what a model reads: from the end of the text, around the special tokens. */
final class Truncation {

  private Truncation() {}

  static Tokens truncate(long[] ids, long[] types, long[] special, int maxTokens) {
    if (ids.length <= maxTokens) {
      return new Tokens(ids, types);
    }
    int tail = 0;
    while (tail < maxTokens && special[ids.length - 1 - tail] != 0) {
      tail++;
    }
    return new Tokens(cut(ids, maxTokens, tail), cut(types, maxTokens, tail));
  }

  private static long[] cut(long[] values, int length, int tail) {
    long[] result = new long[length];
    System.arraycopy(values, 0, result, 0, length - tail);
    System.arraycopy(values, values.length - tail, result, length - tail, tail);
    return result;
  }
}
