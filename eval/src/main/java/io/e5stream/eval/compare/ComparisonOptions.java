package io.e5stream.eval.compare;

/**
 * How two models are compared.
 *
 * @param alpha chance of calling a difference significant that is none; the interval covers {@code
 *     1 - alpha}
 * @param resamples random exchanges of the test, and resamples of the bootstrap
 * @param seed of both; equal seeds give equal results
 */
public record ComparisonOptions(double alpha, int resamples, long seed) {

  /** 5 %, 10,000 resamples: a p value of 0.05 is then known to about 0.002. */
  public static final ComparisonOptions DEFAULTS = new ComparisonOptions(0.05, 10_000, 20221207);

  public ComparisonOptions {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be between 0 and 1 but is " + alpha);
    }
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be at least 100 but is " + resamples);
    }
  }

  public ComparisonOptions withAlpha(double value) {
    return new ComparisonOptions(value, resamples, seed);
  }

  public ComparisonOptions withResamples(int value) {
    return new ComparisonOptions(alpha, value, seed);
  }

  public ComparisonOptions withSeed(long value) {
    return new ComparisonOptions(alpha, resamples, value);
  }
}
