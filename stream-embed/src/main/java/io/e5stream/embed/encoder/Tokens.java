package io.e5stream.embed.encoder;

/**
 * A text as the model reads it, special tokens included.
 *
 * @param ids {@code [tokens]}
 * @param types {@code [tokens]}, token types (segments)
 */
public record Tokens(long[] ids, long[] types) {

  public int count() {
    return ids.length;
  }
}
