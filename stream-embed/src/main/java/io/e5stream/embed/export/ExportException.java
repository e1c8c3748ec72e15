package io.e5stream.embed.export;

/** A model cannot be exported; the message says what is wrong and where. */
public final class ExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ExportException(String message) {
    super(message);
  }

  public ExportException(String message, Throwable cause) {
    super(message, cause);
  }
}
