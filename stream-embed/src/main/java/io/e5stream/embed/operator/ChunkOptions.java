package io.e5stream.embed.operator;

import java.io.Serializable;

/**
 * How documents are cut.
 *
 * @param maxTokens tokens of a chunk with prefix, title and special tokens; the model's own limit
 *     holds when it is lower
 * @param titleMaxTokens tokens of the title that leads every chunk; 0 for no title
 * @param overlapTokens tokens at the end of a chunk that the next one repeats
 * @param maxCharacters UTF-16 units of a chunk's text: a word of any length can be one token
 */
public record ChunkOptions(int maxTokens, int titleMaxTokens, int overlapTokens, int maxCharacters)
    implements Serializable {

  public static final ChunkOptions DEFAULTS = new ChunkOptions(512, 64, 0, 8_192);

  public ChunkOptions {
    require(maxTokens >= 32, "chunk.max-tokens must be at least 32 but is " + maxTokens);
    require(
        titleMaxTokens >= 0 && titleMaxTokens <= maxTokens / 2,
        "chunk.title-max-tokens must be 0 to half of chunk.max-tokens (%d) but is %d; lower it"
            .formatted(maxTokens / 2, titleMaxTokens));
    require(
        overlapTokens >= 0 && overlapTokens <= maxTokens / 4,
        "chunk.overlap-tokens must be 0 to a quarter of chunk.max-tokens (%d) but is %d; lower it"
            .formatted(maxTokens / 4, overlapTokens));
    require(
        maxCharacters >= 64 && maxCharacters <= 16_384,
        "chunk.max-characters must be 64 to 16384 but is " + maxCharacters);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
