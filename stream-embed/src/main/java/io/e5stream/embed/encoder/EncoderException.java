package io.e5stream.embed.encoder;

/** A model that does not open, or failed while it ran. */
public class EncoderException extends RuntimeException {

  public EncoderException(String message) {
    super(message);
  }

  public EncoderException(String message, Throwable cause) {
    super(message, cause);
  }
}
