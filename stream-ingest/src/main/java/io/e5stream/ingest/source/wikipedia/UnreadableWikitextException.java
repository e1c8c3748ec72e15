package io.e5stream.ingest.source.wikipedia;

/** The parser does not get through a page's mark-up. */
final class UnreadableWikitextException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadableWikitextException(String message, Throwable cause) {
    super(message, cause);
  }
}
