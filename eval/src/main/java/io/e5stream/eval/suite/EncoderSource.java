package io.e5stream.eval.suite;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.measure.Prefixes;

/** Opens encoders of the model that the suite measures. */
@FunctionalInterface
public interface EncoderSource {

  /**
   * Opens an encoder; the caller closes it.
   *
   * @param normalised whether vectors have length 1, else they are as the pooling leaves them
   */
  TextEncoder open(Prefixes prefixes, boolean normalised);
}
