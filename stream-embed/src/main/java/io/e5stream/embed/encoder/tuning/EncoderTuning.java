package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.EncoderOptions;
import java.util.Comparator;

/**
 * What is tuned to a machine. Vectors do not depend on it.
 *
 * @param batchTokens padded tokens in one run of the model
 * @param callers threads that run the model side by side
 */
public record EncoderTuning(int batchTokens, int callers) {

  /** The one that takes less of the machine first. */
  static final Comparator<EncoderTuning> MODEST =
      Comparator.comparingInt(EncoderTuning::callers).thenComparing(EncoderTuning::batchTokens);

  public EncoderTuning {
    if (batchTokens < 1 || callers < 1) {
      throw new IllegalArgumentException(
          "batchTokens and callers must be at least 1 but are %d and %d"
              .formatted(batchTokens, callers));
    }
  }

  /** What holds where nothing was measured. */
  static EncoderTuning untuned(int callers) {
    return new EncoderTuning(EncoderOptions.DEFAULT_BATCH_TOKENS, callers);
  }

  /** In words. */
  @Override
  public String toString() {
    return "batches of %d tokens, %d %s"
        .formatted(batchTokens, callers, callers == 1 ? "caller" : "callers");
  }
}
