package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Role;

/**
 * A text to embed.
 *
 * @param role decides its prefix
 * @param text may be longer than the model reads: the encoder cuts it before it tokenises it
 * @param tokens estimated
 * @param name what messages call it, such as {@code chunk 0 of document a}
 */
public record EmbedText(Role role, String text, int tokens, String name) {

  /** What E5's models read; a longer text counts as this much, since it is cut to it. */
  private static final int MOST_TOKENS = 512;

  /** A text of any length, its tokens estimated. */
  public static EmbedText of(Role role, String text, String name) {
    return new EmbedText(role, text, TokenEstimate.of(text, MOST_TOKENS), name);
  }
}
