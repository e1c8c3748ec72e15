package io.e5stream.sink;

import java.util.Objects;

/**
 * A call to the vector store failed.
 *
 * <p>Has no cause: gRPC's exceptions do not serialise, and Flink would replace the whole chain, and
 * with it the mark that forbids a restart.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What can be done about a failure. */
  public enum Kind {
    /** It may pass: try again. */
    RETRY,
    /** It will not pass without somebody's help: stop the job. */
    FATAL,
    /** It lies in the data of the request: find the culprit and carry on without it. */
    RECORD
  }

  private final Kind kind;

  public StoreException(Kind kind, String message) {
    super(message);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  public static StoreException retry(String message) {
    return new StoreException(Kind.RETRY, message);
  }

  public static StoreException fatal(String message) {
    return new StoreException(Kind.FATAL, message);
  }

  public static StoreException record(String message) {
    return new StoreException(Kind.RECORD, message);
  }

  public Kind kind() {
    return kind;
  }
}
