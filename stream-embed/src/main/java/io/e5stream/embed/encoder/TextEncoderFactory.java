package io.e5stream.embed.encoder;

import java.io.Serializable;

/** Travels with a job to where an encoder is needed, and opens it there. */
@FunctionalInterface
public interface TextEncoderFactory extends Serializable {

  /** Opens an encoder; the caller closes it. */
  TextEncoder open();

  /** Encoders of the bundle at a location that {@link Bundle#load(String)} understands. */
  static TextEncoderFactory of(String bundleLocation, EncoderOptions options) {
    return new BundleEncoderFactory(bundleLocation, options);
  }

  /**
   * Opens an encoder for one of many callers, which may be spread over devices; it closes it.
   *
   * @param caller 0 or more
   */
  default TextEncoder open(int caller) {
    return open();
  }
}
