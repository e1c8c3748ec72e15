package io.e5stream.training.run;

/** Memory ran out: the message says which option to lower. */
public final class TrainingMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrainingMemoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
