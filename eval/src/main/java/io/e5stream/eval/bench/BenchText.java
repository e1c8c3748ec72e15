package io.e5stream.eval.bench;

import java.util.Objects;

/**
 * A text that all sides embed.
 *
 * @param input what the model reads: prefix and text, cut to the model's limit
 * @param tokens its tokens, special tokens included
 */
public record BenchText(String input, int tokens) {

  public BenchText {
    Objects.requireNonNull(input, "input");
    if (tokens < 1) {
      throw new IllegalArgumentException(tokens + " tokens");
    }
  }
}
