package io.e5stream.training.run;

/** The loss is no number, or it grows without end: the message says where and what to do. */
public final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DivergedException(String message) {
    super(message);
  }
}
