package io.e5stream.search;

/** A search that cannot be answered; the message says why and what to do. */
public final class SearchException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SearchException(String message) {
    super(message);
  }
}
