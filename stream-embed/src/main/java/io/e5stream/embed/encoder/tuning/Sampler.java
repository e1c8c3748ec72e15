package io.e5stream.embed.encoder.tuning;

/** Runs the model for a moment. */
interface Sampler {

  /**
   * What a sample took.
   *
   * @param tokens of all callers, padding left out
   * @param nanos from the start of the first caller to the end of the last
   */
  record Sample(long tokens, long nanos) {

    double tokensPerSecond() {
      return tokens * 1e9 / Math.max(1, nanos);
    }
  }

  /** Runs some texts, far fewer than {@link #sample} does: what a first look at the speed takes. */
  Sample probe();

  /** Runs texts of mixed lengths with a tuning. */
  Sample sample(EncoderTuning tuning);

  /** Tokens that each caller encodes in {@link #sample}. */
  long tokensPerCaller(EncoderTuning tuning);
}
