package io.e5stream.embed.export;

/**
 * Layer normalisation: each vector to mean 0 and variance 1, then {@code * gamma + beta}.
 *
 * @param gamma {@code [dim]}
 * @param beta {@code [dim]}
 */
public record LayerNorm(float[] gamma, float[] beta) {

  public LayerNorm {
    if (gamma.length != beta.length) {
      throw new IllegalArgumentException(
          "gamma of %d and beta of %d".formatted(gamma.length, beta.length));
    }
  }
}
