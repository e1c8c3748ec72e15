package io.e5stream.eval.dataset;

import java.nio.file.Path;

/** A file of an evaluation is not as it has to be: what is wrong, in which line, what to do. */
public final class DatasetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean layout;

  public DatasetException(String message) {
    this(message, null);
  }

  DatasetException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private DatasetException(String message, Throwable cause, boolean layout) {
    super(message, cause);
    this.layout = layout;
  }

  static DatasetException layout(String message) {
    return new DatasetException(message, null, true);
  }

  /** A problem in a line, counted from 1. */
  public static DatasetException at(Path file, long line, String problem) {
    return new DatasetException(file + ":" + line + ": " + problem);
  }

  /** Whether the folder or one of its files is missing: the caller may have named the wrong one. */
  public boolean isLayout() {
    return layout;
  }
}
