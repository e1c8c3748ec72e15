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
record EmbedText(Role role, String text, int tokens, String name) {}
