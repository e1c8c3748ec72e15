package io.e5stream.embed.encoder;

/** A bundle that is missing, incomplete or damaged; the message says which part and what to do. */
public class BundleException extends RuntimeException {

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
