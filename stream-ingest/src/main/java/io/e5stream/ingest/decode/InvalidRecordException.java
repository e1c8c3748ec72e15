package io.e5stream.ingest.decode;

/** A record breaks a rule of its topic; the message says which, in words for its author. */
public final class InvalidRecordException extends Exception {

  public InvalidRecordException(String message) {
    super(message);
  }
}
