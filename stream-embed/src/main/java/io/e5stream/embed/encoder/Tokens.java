package io.e5stream.embed.encoder;

/**
 * A text as the model reads it, special tokens included.
 *
 * @param ids {@code [tokens]}
 * @param types {@code [tokens]}, token types (segments)
 */
record Tokens(long[] ids, long[] types) {

  int count() {
    return ids.length;
  }
}
