package io.e5stream.eval.report.result;

/** There are no results, or a file of them cannot be read. The message says what to do. */
public final class ResultException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ResultException(String message) {
    super(message);
  }

  public ResultException(String message, Throwable cause) {
    super(message, cause);
  }
}
