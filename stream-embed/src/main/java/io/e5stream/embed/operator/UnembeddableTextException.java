package io.e5stream.embed.operator;

/** A document's text leaves the model nothing to read, such as control characters alone. */
public class UnembeddableTextException extends Exception {

  public UnembeddableTextException(String message) {
    super(message);
  }
}
