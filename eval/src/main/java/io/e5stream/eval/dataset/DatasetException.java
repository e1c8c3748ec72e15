package io.e5stream.eval.dataset;

import java.nio.file.Path;

/** A data set is not as it has to be: what is wrong, in which file and line, and what to do. */
public final class DatasetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatasetException(String message) {
    super(message);
  }

  DatasetException(String message, Throwable cause) {
    super(message, cause);
  }

  static DatasetException at(Path file, long line, String problem) {
    return new DatasetException(file + ":" + line + ": " + problem);
  }
}
