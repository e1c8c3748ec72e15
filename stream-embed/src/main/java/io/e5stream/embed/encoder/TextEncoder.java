package io.e5stream.embed.encoder;

import java.util.List;

/**
 * Turns texts into vectors.
 *
 * <p>Thread-safe. A text's vector does not depend on the texts encoded with it, on their order or
 * on the calling thread (fp32: cosine at least 0.99999).
 */
public interface TextEncoder extends AutoCloseable {

  /**
   * Encodes texts. Any text works: empty, longer than the model reads (the rest is cut off), with
   * control characters or unpaired surrogates.
   *
   * @param role decides the prefix
   * @return {@code [texts, dim]}, in the order of the texts, L2-normalised unless the bundle says
   *     otherwise
   * @throws EncoderException when the model fails; the cause says why
   * @throws IllegalStateException when closed
   */
  float[][] encode(Role role, List<String> texts);

  /** As {@link #encode(Role, List)}, and tells the observer about each batch that the model ran. */
  default float[][] encode(Role role, List<String> texts, BatchObserver observer) {
    return encode(role, texts);
  }

  /** Length of a vector. */
  int dimension();

  /** Id of the bundle, {@code name-version}: what a passage's payload names as its model. */
  String model();

  /** Frees native memory once calls in progress have ended. A second call does nothing. */
  @Override
  void close();
}
