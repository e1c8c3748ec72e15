package io.e5stream.embed.encoder;

import java.io.Serializable;

/** Travels with a job to where an encoder is needed, and opens it there. */
@FunctionalInterface
public interface TextEncoderFactory extends Serializable {

  /** Opens an encoder; the caller closes it. */
  TextEncoder open();

  /** Encoders of the bundle at a location that {@link Bundle#load(String)} understands. */
  static TextEncoderFactory of(String bundleLocation, EncoderOptions options) {
    return () -> Encoder.open(Bundle.load(bundleLocation), options);
  }
}
