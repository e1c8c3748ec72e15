package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.TextEncoderFactory;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * How the embedding operator gathers.
 *
 * @param encoder opens the encoder in each subtask
 * @param maxTexts texts at which the operator embeds what it holds; also the most that it hands to
 *     the encoder at once
 * @param maxTokens the same in tokens, estimated from the texts' bytes
 * @param maxAge how long a change waits for others
 */
public record EmbedSettings(
    TextEncoderFactory encoder, int maxTexts, int maxTokens, Duration maxAge)
    implements Serializable {

  public EmbedSettings {
    Objects.requireNonNull(encoder, "encoder");
    if (maxTexts < 1 || maxTokens < 1) {
      throw new IllegalArgumentException(
          "maxTexts and maxTokens must be at least 1 but are %d and %d"
              .formatted(maxTexts, maxTokens));
    }
    if (maxAge.toMillis() < 1) {
      throw new IllegalArgumentException("maxAge must be at least 1 ms but is " + maxAge);
    }
  }
}
